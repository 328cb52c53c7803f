package org.guichetunique.simulators;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.guichetunique.simulators.contract.Contracts;
import org.guichetunique.simulators.journal.Books;
import org.guichetunique.simulators.journal.LedgerEntry;
import org.guichetunique.simulators.people.Family;
import org.guichetunique.simulators.people.Person;
import org.guichetunique.simulators.people.Population;
import org.guichetunique.simulators.play.SmsGateway;
import org.guichetunique.simulators.trouble.Behaviour;
import org.guichetunique.simulators.trouble.Trouble;
import org.guichetunique.simulators.trouble.Troubles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Lets tests and demonstrators look behind the scenes, from the same machine only. */
final class DemonstrationDesk {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int LEDGER_PAGE = 100;
    private static final int PEOPLE_PAGE = 50;
    private static final int MOST_TIMES = 100_000;

    private final Contracts contracts;
    private final Books books;
    private final Population population;
    private final Troubles troubles;

    DemonstrationDesk(Contracts contracts, Books books, Population population, Troubles troubles) {
        this.contracts = contracts;
        this.books = books;
        this.population = population;
        this.troubles = troubles;
    }

    Reply reply(Request request) throws IOException {
        if (!request.isFromHere()) {
            throw Problem.of(404, "NO_SUCH_AUTHORITY", "No authority has this code");
        }
        var path = String.join("/", request.segments());
        return switch (request.method() + " " + request.segments().getFirst()) {
            case "GET _ledger" -> request.segments().size() == 1 ? ledger(request) : entry(request);
            case "GET _people" -> people(request);
            case "GET _texts" -> latestText();
            case "GET _behaviour" -> Reply.json(200, behaviours());
            case "POST _behaviour" -> misbehave(request.body());
            case "DELETE _behaviour" -> {
                troubles.clear();
                yield Reply.empty(204, Map.of());
            }
            default -> throw Problem.of(404, "NOT_FOUND", "Nothing at " + path);
        };
    }

    private Reply ledger(Request request) {
        var entries = books.after(number(request, "after", 0), LEDGER_PAGE);
        var body = NODES.objectNode();
        var list = body.putArray("entries");
        entries.forEach(entry -> list.add(describe(entry)));
        if (entries.size() == LEDGER_PAGE) {
            body.put("next", entries.getLast().sequence());
        }
        return Reply.json(200, body);
    }

    private Reply latestText() {
        return books.<Optional<JsonNode>>reading(registers -> registers.find(SmsGateway.MESSAGES, SmsGateway.LATEST))
                .map(text -> Reply.json(200, text))
                .orElseThrow(() -> Problem.of(404, "NOT_FOUND", "No text message was sent yet"));
    }

    private Reply entry(Request request) {
        var authority = request.query().get("authority");
        var entries = books.under(request.segments().get(1)).stream()
                .filter(entry -> authority == null || entry.deed().authority().equals(authority))
                .toList();
        return switch (entries.size()) {
            case 0 -> throw Problem.of(404, "NOT_FOUND", "No call was made under this key");
            case 1 -> Reply.json(200, describe(entries.getFirst()));
            default ->
                throw Problem.of(409, "SEVERAL_AUTHORITIES", "Several authorities know this key: add ?authority=");
        };
    }

    private static ObjectNode describe(LedgerEntry entry) {
        var node = NODES.objectNode()
                .put("sequence", entry.sequence())
                .put("authority", entry.deed().authority())
                .put("operation", entry.deed().operation())
                .put("key", entry.deed().key())
                .put("calls", entry.calls())
                .put("effects", entry.effects())
                .put("status", entry.status())
                .put("at", entry.at().toString());
        var grounds = entry.grounds();
        if (grounds != null) {
            node.set("asked", grounds);
        }
        return node;
    }

    private Reply people(Request request) {
        var page = (int) number(request, "page", 0);
        var all = population.all();
        var from = (int) Math.min((long) page * PEOPLE_PAGE, all.size());
        var body = NODES.objectNode()
                .put("today", books.beginning().today().toString())
                .put("total", all.size())
                .put("page", page)
                .put("pages", (all.size() + PEOPLE_PAGE - 1) / PEOPLE_PAGE);
        var list = body.putArray("people");
        all.subList(from, Math.min(from + PEOPLE_PAGE, all.size())).forEach(person -> list.add(describe(person)));
        return Reply.json(200, body);
    }

    private ObjectNode describe(Person person) {
        var node = NODES.objectNode();
        person.as("").forEach((address, value) -> node.set(address.substring(1), value));
        population.familyOf(person.nationalId()).ifPresent(family -> describe(person, family, node));
        return node;
    }

    private static void describe(Person person, Family family, ObjectNode node) {
        var spouse = family.mother().equals(person) ? family.father() : family.mother();
        node.put("role", family.mother().equals(person) ? "mother" : "father")
                .put("spouse", spouse.nationalId())
                .put("married", family.marriage() != null)
                .put("children", family.children().size())
                .put("pupils", (int) family.children().stream()
                        .filter(child -> child.schooling() != null)
                        .count());
        var household = family.household();
        if (household != null) {
            node.put("household", household.number()).put("index", household.index());
        }
        var notification = family.notification();
        if (notification != null) {
            node.put("notification", notification.number())
                    .put("born", notification.date().toString());
        }
        if (!family.note().isEmpty()) {
            node.put("note", family.note());
        }
    }

    private ObjectNode behaviours() {
        var body = NODES.objectNode();
        var list = body.putArray("behaviours");
        for (var pending : troubles.all()) {
            var trouble = pending.trouble();
            var node = list.addObject()
                    .put("authority", trouble.authority())
                    .put("behaviour", trouble.behaviour().written());
            if (!trouble.operation().isEmpty()) {
                node.put("operation", trouble.operation());
            }
            if (trouble.percent() < 100) {
                node.put("percent", trouble.percent());
            }
            if (pending.times() > 0) {
                node.put("times", pending.times());
            }
        }
        return body;
    }

    private Reply misbehave(JsonNode asked) {
        var authority = asked.path("authority").asString("");
        var contract = contracts
                .of(authority)
                .orElseThrow(() -> Problem.violation("/authority", "No authority has this code"));
        var operation = asked.path("operation").asString("");
        if (!operation.isEmpty() && contract.operation(operation).isEmpty()) {
            throw Problem.violation("/operation", "The authority has no such operation");
        }
        var code = asked.path("code").asString("");
        if (!code.isEmpty()
                && contract.operations().stream()
                        .allMatch(one -> one.refusal(code).isEmpty())) {
            throw Problem.violation("/code", "The contract has no such refusal");
        }
        var behaviour = Behaviour.written(asked.path("behaviour").asString(""))
                .orElseThrow(() -> Problem.violation("/behaviour", "One of " + Behaviour.all()));
        var usual = Trouble.of(authority, operation, behaviour, 0);
        var trouble = new Trouble(
                authority,
                operation,
                behaviour,
                number(asked, "delayMillis", 0, 0, Trouble.LONGEST_DELAY_MILLIS),
                number(asked, "retryAfterSeconds", usual.retryAfterSeconds(), 0, 86_400),
                code,
                asked.path("location").asString(usual.location()),
                asked.path("afterApplying").asBoolean(false),
                number(asked, "percent", 100, 1, 100));
        if (!troubles.add(trouble, number(asked, "times", -1, 1, MOST_TIMES))) {
            throw Problem.of(409, "TOO_MANY_BEHAVIOURS", "At most " + Troubles.MOST + " at a time");
        }
        return Reply.json(201, behaviours());
    }

    private static int number(JsonNode asked, String name, int otherwise, int least, int most) {
        var node = asked.path(name);
        if (node.isMissingNode()) {
            return otherwise;
        }
        if (!node.isInt() || node.intValue() < least || node.intValue() > most) {
            throw Problem.violation("/" + name, "A number from " + least + " to " + most);
        }
        return node.intValue();
    }

    private static long number(Request request, String name, long otherwise) {
        var text = request.query().getOrDefault(name, String.valueOf(otherwise));
        if (!text.matches("[0-9]{1,9}")) {
            throw Problem.violation("parameter:" + name, "A number from 0");
        }
        return Long.parseLong(text);
    }
}
