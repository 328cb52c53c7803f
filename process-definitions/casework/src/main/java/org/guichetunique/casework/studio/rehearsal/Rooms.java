package org.guichetunique.casework.studio.rehearsal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** The rooms of the simulated authorities: docs/simulated-authorities.md. */
@Component
public final class Rooms {

    private static final Logger LOG = LoggerFactory.getLogger(Rooms.class);
    private static final Duration TIME_LIMIT = Duration.ofSeconds(5);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String authorities;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIME_LIMIT).build();

    /** @param authorities where they are simulated; empty where they are not */
    Rooms(RehearsalSettings settings) {
        this.authorities = settings.authorities();
    }

    /** @param address under which each authority has its own, after its code */
    public record Room(String address) {}

    /**
     * Somebody whom the authorities know.
     *
     * @param note what happens with them, where that was thought out; empty otherwise
     */
    public record Player(String nationalId, String name, String note) {}

    /** Nobody plays the authorities, or they do not answer. */
    public static final class NoRoom extends Exception {

        private static final long serialVersionUID = 1L;

        NoRoom(String message) {
            super(message);
        }
    }

    public boolean areThere() {
        return !authorities.isBlank();
    }

    /** A world of its own on that day, in which nothing has been done yet. */
    Room open(LocalDate day, Map<String, String> refusals) throws NoRoom {
        JsonNode opened = ask(
                "POST",
                authorities + "/_rooms",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("today", day.toString())
                        .toString());
        Room room = new Room(authorities + "/_rooms/" + opened.path("room").asString());
        for (Map.Entry<String, String> refusal : refusals.entrySet()) {
            int dot = refusal.getKey().indexOf('.');
            ask(
                    "POST",
                    room.address() + "/_behaviour",
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("authority", refusal.getKey().substring(0, dot))
                            .put("operation", refusal.getKey().substring(dot + 1))
                            .put("behaviour", "refuse")
                            .put("code", refusal.getValue())
                            .toString());
        }
        return room;
    }

    public void close(Room room) {
        try {
            ask("DELETE", room.address(), "");
        } catch (NoRoom e) {
            LOG.debug("A room is left to be forgotten", e);
        }
    }

    /** The first fifty: those of whom something was thought out come first. */
    List<Player> players() throws NoRoom {
        List<Player> players = new ArrayList<>();
        ask("GET", authorities + "/_people?page=0", "")
                .path("people")
                .forEach(one -> players.add(new Player(
                        one.path("nationalId").asString(""),
                        one.path("givenName").asString("") + " "
                                + one.path("familyName").asString(""),
                        one.path("note").asString(""))));
        return players;
    }

    private JsonNode ask(String method, String address, String body) throws NoRoom {
        if (!areThere()) {
            throw new NoRoom("No simulated authorities");
        }
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address)).timeout(TIME_LIMIT);
        request.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        request.header("Content-Type", "application/json");
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new NoRoom("HTTP " + answer.statusCode() + " " + answer.body());
            }
            return answer.body().isEmpty() ? JsonNodeFactory.instance.objectNode() : JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new NoRoom(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoRoom("Interrupted");
        }
    }
}
