package org.guichetunique.simulators;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guichetunique.simulators.callback.CallbackKeys;
import org.guichetunique.simulators.contract.Contract;
import org.guichetunique.simulators.contract.Contracts;
import org.guichetunique.simulators.contract.Operation;
import org.guichetunique.simulators.contract.Wire;
import org.guichetunique.simulators.play.Refusals;
import org.guichetunique.simulators.token.AccessTokens;
import org.guichetunique.simulators.token.Grounds;
import org.guichetunique.simulators.trouble.Behaviour;
import org.guichetunique.simulators.trouble.Trouble;
import org.guichetunique.simulators.trouble.Troubles;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Takes the calls to authorities: who calls, whether the contract allows it, and what comes of it. */
final class AuthorityDesk {
    static final List<String> PUBLISHED_KEYS = List.of(".well-known", "jwks.json");

    private static final List<String> TOKENS = List.of("token");

    private final Contracts contracts;
    private final Troubles troubles;
    private final @Nullable AccessTokens tokens;
    private final CallbackKeys keys;
    private final CallReader reader;
    private final BroughtTroubles brought;
    private final Answering answering;

    /** @param tokens null where nobody has to show one */
    AuthorityDesk(
            Contracts contracts,
            Troubles troubles,
            @Nullable AccessTokens tokens,
            CallbackKeys keys,
            CallReader reader,
            BroughtTroubles brought,
            Answering answering) {
        this.contracts = contracts;
        this.troubles = troubles;
        this.tokens = tokens;
        this.keys = keys;
        this.reader = reader;
        this.brought = brought;
        this.answering = answering;
    }

    void serve(Request request, Delivery delivery) throws IOException {
        var contract = contracts
                .of(request.segments().getFirst())
                .orElseThrow(() -> Problem.of(404, "NO_SUCH_AUTHORITY", "No authority has this code"));
        var segments = request.segments().subList(1, request.segments().size());
        if (troubles.atTheDoor(contract.authority(), "").isPresent()) {
            return;
        }
        if (segments.equals(PUBLISHED_KEYS)) {
            delivery.send(Reply.json(200, JsonMapper.shared().valueToTree(keys.published(contract.authority()))));
            return;
        }
        if (givesTokens(contract, request, segments)) {
            delivery.send(Reply.json(200, token()));
            return;
        }
        var operation = operation(contract, request.method(), segments);
        if (troubles.atTheDoor(contract.authority(), operation.id()).isPresent()) {
            return;
        }
        var grounds = admit(request, contract);
        var asked = troubles.next(contract.authority(), operation.id());
        if (asked.isPresent() && asked.get().strikesBeforeTheEffect()) {
            if (strike(asked.get(), operation, request, delivery)) {
                return;
            }
            asked = Optional.empty();
        }
        var call = reader.read(withoutCredential(request, contract, operation), operation, segments);
        if (asked.isEmpty()) {
            asked = brought.by(call);
            if (asked.isPresent() && asked.get().strikesBeforeTheEffect()) {
                if (strike(asked.get(), operation, request, delivery)) {
                    return;
                }
                asked = Optional.empty();
            }
        }
        var reply = answering.answer(call, request, grounds);
        if (asked.isEmpty()) {
            delivery.send(reply);
        } else if (asked.get().behaviour().isWithTheReply()) {
            delivery.spoil(asked.get().behaviour(), reply);
        } else if (!strike(asked.get(), operation, request, delivery)) {
            delivery.send(reply);
        }
    }

    /** An authority with a sign-in service of its own gives a token to whoever shows anything. */
    private static boolean givesTokens(Contract contract, Request request, List<String> segments) {
        var credential = contract.wire().credential();
        return credential != null
                && credential.kind().equals("client")
                && request.method().equals("POST")
                && segments.equals(TOKENS);
    }

    private static JsonNode token() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("access_token", UUID.randomUUID().toString())
                .put("token_type", "Bearer")
                .put("expires_in", 300);
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

    /** @return who asks, for whom and why; null when the token says nothing of it */
    private @Nullable Grounds admit(Request request, Contract contract) {
        var credential = contract.wire().credential();
        if (tokens == null) {
            return null;
        }
        if (credential != null) {
            if (!isShown(credential, request)) {
                throw Problem.of(
                        401,
                        "CREDENTIAL_MISSING",
                        "The credential of authority.yaml is required: " + credential.kind());
            }
            return null;
        }
        var judgement = tokens.judge(request.header("Authorization"), contract.authority());
        switch (judgement.verdict()) {
            case ADMITTED -> {
                if (contract.wire().personToken() && !isConsistent(judgement.grounds(), request)) {
                    throw Problem.of(
                            403, "TOKEN_WITHOUT_PERSON", "The token does not say in whose name and why it is asked");
                }
            }
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
        return judgement.grounds();
    }

    /** A key in the query that is none of the contract's parameters. */
    private static Request withoutCredential(Request request, Contract contract, Operation operation) {
        var credential = contract.wire().credential();
        if (credential == null
                || !credential.inQuery()
                || operation.parameters().stream().anyMatch(one -> one.name().equals(credential.name()))) {
            return request;
        }
        var query = new LinkedHashMap<>(request.query());
        query.remove(credential.name());
        return new Request(
                request.method(), request.segments(), query, request.headers(), request.content(), request.local());
    }

    private static boolean isShown(Wire.Credential credential, Request request) {
        var shown = credential.inQuery() ? request.query().get(credential.name()) : request.header(credential.name());
        return shown != null
                && switch (credential.kind()) {
                    case "api-key" -> !shown.isBlank();
                    case "basic" -> shown.startsWith("Basic ");
                    default -> shown.startsWith("Bearer ");
                };
    }

    /** What the caller says beside the token must be what the token says. */
    private static boolean isConsistent(@Nullable Grounds grounds, Request request) {
        return grounds != null
                && !grounds.person().equals(grounds.actor())
                && grounds.person().equals(request.header("Guichet-On-Behalf-Of"))
                && grounds.purpose().equals(request.header("Guichet-Purpose"));
    }

    /** The reply to a call that came in a file, where no token can come with it. */
    Reply replyTo(Request request, Operation operation) throws IOException {
        try {
            return answering.outright(reader.read(request, operation, request.segments()), request, null);
        } catch (Problem problem) {
            return problem.reply();
        }
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
                delivery.send(Answering.reply(refusal.get()));
            }
            return refusal.isPresent();
        }
        delivery.trouble(trouble);
        return true;
    }
}
