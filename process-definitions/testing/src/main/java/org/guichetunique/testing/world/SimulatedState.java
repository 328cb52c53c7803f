package org.guichetunique.testing.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.guichetunique.procedures.Definitions.Folders;
import org.guichetunique.simulators.Fronts;
import org.guichetunique.simulators.Settings;
import org.guichetunique.simulators.SimulatedAuthorities;
import org.guichetunique.simulators.timestamp.TimeStampDesk;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The simulated authorities of a world, with the desk at which they are asked for trouble and tell what they did. */
final class SimulatedState implements AutoCloseable {

    static final String STORES_PASSWORD = "the password of the world's stores";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path data;
    private final SimulatedAuthorities authorities;
    private final Set<String> troubled = ConcurrentHashMap.newKeySet();

    /** @param data folder of the authorities' certificates and of what they keep */
    SimulatedState(TokenDesk tokens, Path data, Map<String, Object> more) throws IOException {
        this.data = data;
        this.authorities = start(tokens, data, more);
    }

    private static SimulatedAuthorities start(TokenDesk tokens, Path data, Map<String, Object> more)
            throws IOException {
        Object instead = more.get("guichet.authorities");
        Path contracts =
                instead == null ? Folders.home().resolve("service-adapters/authorities") : Path.of(instead.toString());
        Settings plain = Settings.forTests(tokens.issuer(), contracts, data);
        Settings usual = new Settings(
                        plain.host(),
                        plain.port(),
                        plain.issuer(),
                        plain.contracts(),
                        data,
                        Integer.parseInt(String.valueOf(more.getOrDefault(World.FAMILIES, plain.families()))),
                        plain.clock())
                .with(new Fronts(0, data, STORES_PASSWORD, data.resolve("drop"), Duration.ofMillis(500)));
        Object folder = more.get("guichet.more-authorities");
        if (folder == null) {
            return SimulatedAuthorities.start(usual);
        }
        return SimulatedAuthorities.start(new Settings(
                usual.host(),
                0,
                usual.issuer(),
                List.of(usual.contracts().getFirst(), Path.of(folder.toString())),
                data,
                usual.families(),
                usual.clock(),
                usual.fronts()));
    }

    /** Where the exchange and the documents find them. */
    Map<String, Object> settings() {
        String url = authorities.baseUrl().toString();
        return Map.of(
                "guichet.authorities.url",
                url,
                "guichet.rehearsal.authorities",
                url,
                "guichet.authorities.tls-url",
                authorities.tlsUrl().toString(),
                "guichet.authorities.drop",
                data.resolve("drop").toString(),
                "guichet.exchange.file-drop.every",
                "PT0.5S",
                "guichet.time-stamp.url",
                url + TimeStampDesk.PATH,
                "guichet.time-stamp.authority",
                url + TimeStampDesk.PATH + "/authority.pem");
    }

    /** Asks an authority for trouble, in the words of docs/simulated-authorities.md. */
    void trouble(String authority, String operation, String behaviour, String more) {
        troubled.add(authority);
        JsonNode answer = desk("POST", "/_behaviour", """
                {"authority": "%s", "operation": "%s", "behaviour": "%s" %s}
                """.formatted(
                        authority, operation, behaviour, more.isEmpty() ? "" : ", " + more));
        assertThat(answer.has("behaviours")).as("%s", answer).isTrue();
    }

    /** The authorities that were told to be in trouble, and not yet to be well again. */
    Set<String> troubled() {
        return Set.copyOf(troubled);
    }

    void endTroubles() {
        troubled.clear();
        desk("DELETE", "/_behaviour", "");
    }

    /** Everything that the authorities did. */
    List<JsonNode> ledger() {
        List<JsonNode> all = new ArrayList<>();
        JsonNode page = desk("GET", "/_ledger", "");
        page.path("entries").forEach(all::add);
        while (page.has("next")) {
            page = desk("GET", "/_ledger?after=" + page.path("next").asString(), "");
            page.path("entries").forEach(all::add);
        }
        return all;
    }

    /** Asks the simulated authorities' own desk. */
    JsonNode desk(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(authorities.baseUrl() + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            String answer =
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return JsonMapper.shared().readTree(answer.isEmpty() ? "{}" : answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            authorities.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
