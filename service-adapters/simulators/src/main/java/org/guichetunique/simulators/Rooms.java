package org.guichetunique.simulators;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.guichetunique.simulators.callback.CallbackKeys;
import org.guichetunique.simulators.contract.Contracts;
import org.guichetunique.simulators.journal.Beginning;
import org.guichetunique.simulators.journal.Books;
import org.guichetunique.simulators.people.Population;
import org.guichetunique.simulators.play.Authorities;
import org.guichetunique.simulators.trouble.Troubles;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Worlds of their own in which procedures are rehearsed: the same people and the same authorities on a day of one's
 * choice, nothing done yet, and nothing of it kept. There everybody is let in as plain JSON and without a token, what
 * would come later comes at once, and whoever was asked to pay has paid.
 */
final class Rooms {
    /** The path under which each stands: {@code /_rooms/<room>/<authority>/…}. */
    static final String NAME = "_rooms";

    /** Those that were used longest ago are given up first. */
    private static final int MOST = 40;

    private static final LocalTime OPEN = LocalTime.of(10, 0);

    private final Contracts contracts;
    private final Beginning beginning;
    private final ZoneId zone;
    private final URI baseUrl;
    private final Map<String, Room> rooms = new LinkedHashMap<>(16, 0.75f, true);

    Rooms(Contracts contracts, Beginning beginning, ZoneId zone, URI baseUrl) {
        this.contracts = contracts;
        this.beginning = beginning;
        this.zone = zone;
        this.baseUrl = baseUrl;
    }

    private record Room(AuthorityDesk authorities, DemonstrationDesk demonstration) {}

    void serve(Request request, Delivery delivery) throws IOException {
        if (!request.isFromHere()) {
            throw notThere();
        }
        var segments = request.segments();
        if (segments.size() == 1 && request.method().equals("POST")) {
            delivery.send(open(request));
        } else if (segments.size() == 2 && request.method().equals("DELETE")) {
            close(segments.get(1));
            delivery.send(Reply.empty(204, Map.of()));
        } else if (segments.size() > 2) {
            enter(room(segments.get(1)), request.at(segments.subList(2, segments.size())), delivery);
        } else {
            throw notThere();
        }
    }

    private static void enter(Room room, Request request, Delivery delivery) throws IOException {
        if (request.segments().getFirst().startsWith("_")) {
            delivery.send(room.demonstration().reply(request));
        } else {
            room.authorities().serve(request, delivery);
        }
    }

    private Reply open(Request request) throws IOException {
        var today = day(request);
        var clock = Clock.fixed(today.atTime(OPEN).atZone(zone).toInstant(), zone);
        var begun = new Beginning(today, beginning.seed(), beginning.families());
        var books = Books.forgotten(begun, clock);
        var population = Population.of(begun);
        var troubles = new Troubles();
        var name = UUID.randomUUID().toString();
        var desk = new AuthorityDesk(
                contracts,
                troubles,
                null,
                new CallbackKeys(),
                new CallReader(clock),
                new BroughtTroubles(books, population),
                new Answering(
                        books, new Authorities(population, URI.create(baseUrl + "/" + NAME + "/" + name), true), null));
        synchronized (rooms) {
            rooms.put(name, new Room(desk, new DemonstrationDesk(contracts, books, population, troubles)));
            if (rooms.size() > MOST) {
                rooms.remove(rooms.keySet().iterator().next());
            }
        }
        return Reply.json(
                201, JsonNodeFactory.instance.objectNode().put("room", name).put("today", today.toString()));
    }

    private static LocalDate day(Request request) throws IOException {
        try {
            return LocalDate.parse(request.body().path("today").asString(""));
        } catch (DateTimeParseException e) {
            throw Problem.violation("/today", "A day such as 2026-11-27");
        }
    }

    private void close(String name) {
        synchronized (rooms) {
            rooms.remove(name);
        }
    }

    private Room room(String name) {
        synchronized (rooms) {
            var room = rooms.get(name);
            if (room == null) {
                throw notThere();
            }
            return room;
        }
    }

    private static Problem notThere() {
        return Problem.of(404, "NO_SUCH_ROOM", "There is no such room, or not any more");
    }
}
