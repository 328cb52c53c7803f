package org.guichetunique.simulators;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guichetunique.simulators.contract.Contract;
import org.guichetunique.simulators.contract.Contracts;
import org.guichetunique.simulators.contract.Operation;
import org.guichetunique.simulators.contract.Parameter;
import org.guichetunique.simulators.contract.Values;
import org.guichetunique.simulators.contract.Violation;
import org.guichetunique.simulators.journal.Books;
import org.guichetunique.simulators.journal.Deed;
import org.guichetunique.simulators.journal.Outcome;
import org.guichetunique.simulators.people.Population;
import org.guichetunique.simulators.play.Authorities;
import org.guichetunique.simulators.play.Call;
import org.guichetunique.simulators.play.KnownPeople;
import org.guichetunique.simulators.play.Refusals;
import org.guichetunique.simulators.token.AccessTokens;
import org.guichetunique.simulators.trouble.Behaviour;
import org.guichetunique.simulators.trouble.MagicPeople;
import org.guichetunique.simulators.trouble.Trouble;
import org.guichetunique.simulators.trouble.Troubles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Takes the calls to authorities: who calls, whether the contract allows it, and what comes of it. */
final class AuthorityDesk {
    private static final Logger LOG = LoggerFactory.getLogger(AuthorityDesk.class);
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final int LONGEST_KEY = 200;

    private final Contracts contracts;
    private final Books books;
    private final Authorities authorities;
    private final KnownPeople people;
    private final Troubles troubles;
    private final MagicPeople magic;
    private final AccessTokens tokens;
    private final Clock clock;

    AuthorityDesk(
            Contracts contracts,
            Books books,
            Population population,
            Troubles troubles,
            AccessTokens tokens,
            Clock clock) {
        this.contracts = contracts;
        this.books = books;
        this.authorities = new Authorities(population);
        this.people = new KnownPeople(population);
        this.troubles = troubles;
        this.magic = new MagicPeople(population.magic());
        this.tokens = tokens;
        this.clock = clock;
    }

    void serve(Request request, HttpExchange exchange) throws IOException {
        var contract = contracts
                .of(request.segments().getFirst())
                .orElseThrow(() -> Problem.of(404, "NO_SUCH_AUTHORITY", "No authority has this code"));
        var segments = request.segments().subList(1, request.segments().size());
        var operation = operation(contract, request.method(), segments);
        if (troubles.atTheDoor(contract.authority(), operation.id()).isPresent()) {
            return;
        }
        admit(request, contract.authority());
        var asked = troubles.next(contract.authority(), operation.id());
        var delivery = new Delivery(exchange);
        if (asked.isPresent() && asked.get().strikesBeforeTheEffect()) {
            if (strike(asked.get(), operation, request, delivery)) {
                return;
            }
            asked = Optional.empty();
        }
        var call = read(request, operation, segments);
        if (asked.isEmpty()) {
            asked = brought(call);
            if (asked.isPresent() && asked.get().strikesBeforeTheEffect()) {
                if (strike(asked.get(), operation, request, delivery)) {
                    return;
                }
                asked = Optional.empty();
            }
        }
        var reply = answer(call, request);
        if (asked.isEmpty()) {
            delivery.send(reply);
        } else if (asked.get().behaviour().isWithTheReply()) {
            delivery.spoil(asked.get().behaviour(), reply);
        } else if (!strike(asked.get(), operation, request, delivery)) {
            delivery.send(reply);
        }
    }

    private static Operation operation(Contract contract, String method, List<String> segments) {
        var here = contract.at(segments);
        if (here.isEmpty()) {
            throw Problem.of(404, "NO_SUCH_OPERATION", "The contract has no such path");
        }
        return here.stream()
                .filter(operation -> operation.method().equals(method))
                .findFirst()
                .orElseThrow(() -> Problem.of(
                        405,
                        "METHOD_NOT_ALLOWED",
                        "The contract has no such method here",
                        Map.of("Allow", here.stream().map(Operation::method).collect(Collectors.joining(", ")))));
    }

    private void admit(Request request, String authority) {
        switch (tokens.judge(request.header("Authorization"), authority)) {
            case ADMITTED -> {}
            case MISSING ->
                throw Problem.of(
                        401, "TOKEN_MISSING", "An access token is required", Map.of("WWW-Authenticate", "Bearer"));
            case INVALID ->
                throw Problem.of(
                        401,
                        "TOKEN_INVALID",
                        "The access token is not valid",
                        Map.of("WWW-Authenticate", "Bearer error=\"invalid_token\""));
            case MEANT_FOR_OTHERS ->
                throw Problem.of(
                        403,
                        "TOKEN_FOR_OTHERS",
                        "The access token is not made out for this authority",
                        Map.of("WWW-Authenticate", "Bearer error=\"insufficient_scope\""));
            case UNDECIDED ->
                throw Problem.of(
                        503, "ISSUER_UNREACHABLE", "The issuer's keys cannot be had", Map.of("Retry-After", "2"));
        }
    }

    private Call read(Request request, Operation operation, List<String> segments) throws IOException {
        var says = new Values();
        var violations = new ArrayList<Violation>();
        var given = new TreeMap<String, String>();
        for (var parameter : operation.parameters()) {
            var value = value(parameter, request, operation, segments);
            if (value == null) {
                if (parameter.required()) {
                    violations.add(new Violation("parameter:" + parameter.name(), "Missing"));
                }
            } else {
                given.put(parameter.in() + " " + parameter.name(), value);
                var node = JsonNodeFactory.instance.stringNode(value);
                parameter
                        .shape()
                        .violations(node)
                        .forEach(violation ->
                                violations.add(new Violation("parameter:" + parameter.name(), violation.message())));
                parameter.shape().read(node, "", says);
            }
        }
        for (var name : request.query().keySet()) {
            if (!given.containsKey("query " + name)) {
                violations.add(new Violation("parameter:" + name, "The contract has no such parameter"));
            }
        }
        var body = request.body();
        violations.addAll(bodyViolations(operation, body));
        if (!violations.isEmpty()) {
            throw Problem.violations(violations);
        }
        if (operation.body() != null && !body.isMissingNode()) {
            operation.body().read(body, "", says);
        }
        given.remove("header " + IDEMPOTENCY_KEY);
        var digest = digest(operation.id() + given + canonical(body));
        return new Call(operation, says, operation.changes() ? key(request) : digest, LocalDate.now(clock), digest);
    }

    private static List<Violation> bodyViolations(Operation operation, JsonNode body) {
        var shape = operation.body();
        if (shape == null) {
            return body.isMissingNode()
                    ? List.of()
                    : List.of(new Violation("", "The contract has no body for this operation"));
        }
        if (body.isMissingNode()) {
            return operation.bodyRequired() ? List.of(new Violation("", "A body is required")) : List.of();
        }
        return shape.violations(body);
    }

    private static @Nullable String value(
            Parameter parameter, Request request, Operation operation, List<String> segments) {
        return switch (parameter.in()) {
            case "path" -> operation.pathValue(parameter.name(), segments).orElse(null);
            case "query" -> request.query().get(parameter.name());
            case "header" -> request.header(parameter.name());
            default -> null;
        };
    }

    private static String key(Request request) {
        var key = request.header(IDEMPOTENCY_KEY);
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            throw Problem.violation(
                    "parameter:" + IDEMPOTENCY_KEY, "Required for what changes something, 200 characters at most");
        }
        return key;
    }

    private Reply answer(Call call, Request request) throws IOException {
        if (!call.operation().changes()) {
            return reply(books.reading(registers -> authorities.outcome(call, registers, request.language())));
        }
        var deed = new Deed(call.operation().authority(), call.operation().id(), call.id(), call.digest());
        try {
            return switch (books.once(deed, registers -> authorities.outcome(call, registers, request.language()))) {
                case Books.Given.Reply given -> {
                    var entry = given.entry();
                    yield Reply.json(
                            entry.status(),
                            entry.mediaType(),
                            entry.body(),
                            given.again() ? Map.of("Idempotency-Replayed", "true") : Map.of());
                }
                case Books.Given.UsedForSomethingElse unused ->
                    throw Problem.of(422, "KEY_REUSED", "This idempotency key was used for another request");
            };
        } catch (IOException e) {
            LOG.error("The journal cannot be written", e);
            throw Problem.of(503, "JOURNAL_UNWRITABLE", "The authority cannot record the act");
        }
    }

    private Optional<Trouble> brought(Call call) {
        var operation = call.operation();
        var names = books.reading(registers -> people.familyNames(call.says(), registers));
        return names.isEmpty()
                ? Optional.empty()
                : magic.brought(
                        operation.authority(), operation.id(), names, books.knows(operation.authority(), call.id()));
    }

    /** @return whether the call is over */
    private boolean strike(Trouble trouble, Operation operation, Request request, Delivery delivery)
            throws IOException {
        if (trouble.behaviour() == Behaviour.SLOW) {
            Delivery.pause(trouble.delayMillis());
            return false;
        }
        if (trouble.behaviour() == Behaviour.REFUSE) {
            var code = trouble.code().isEmpty() ? operation.firstRefusal().orElse("") : trouble.code();
            var refusal = Refusals.of(operation, code, request.language());
            if (refusal.isPresent()) {
                delivery.send(reply(refusal.get()));
            }
            return refusal.isPresent();
        }
        delivery.trouble(trouble);
        return true;
    }

    private static Reply reply(Outcome outcome) {
        return Reply.json(outcome.status(), outcome.mediaType(), outcome.body(), Map.of());
    }

    /** The same text for equal JSON, in whichever order its properties come. */
    private static String canonical(JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(entry -> entry.getKey() + "=" + canonical(entry.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (node.isArray()) {
            return node.valueStream().map(AuthorityDesk::canonical).collect(Collectors.joining(",", "[", "]"));
        }
        return node.toString();
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
