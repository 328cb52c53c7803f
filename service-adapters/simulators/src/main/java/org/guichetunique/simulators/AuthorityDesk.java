package org.guichetunique.simulators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guichetunique.simulators.callback.CallbackKeys;
import org.guichetunique.simulators.callback.Callbacks;
import org.guichetunique.simulators.contract.Contract;
import org.guichetunique.simulators.contract.Contracts;
import org.guichetunique.simulators.contract.Operation;
import org.guichetunique.simulators.journal.Books;
import org.guichetunique.simulators.journal.Deed;
import org.guichetunique.simulators.journal.Outcome;
import org.guichetunique.simulators.people.Population;
import org.guichetunique.simulators.play.Authorities;
import org.guichetunique.simulators.play.Call;
import org.guichetunique.simulators.play.KnownPeople;
import org.guichetunique.simulators.play.Refusals;
import org.guichetunique.simulators.token.AccessTokens;
import org.guichetunique.simulators.token.Grounds;
import org.guichetunique.simulators.trouble.Behaviour;
import org.guichetunique.simulators.trouble.MagicPeople;
import org.guichetunique.simulators.trouble.Trouble;
import org.guichetunique.simulators.trouble.Troubles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Takes the calls to authorities: who calls, whether the contract allows it, and what comes of it. */
final class AuthorityDesk {
    static final List<String> PUBLISHED_KEYS = List.of(".well-known", "jwks.json");
    private static final Logger LOG = LoggerFactory.getLogger(AuthorityDesk.class);

    private final Contracts contracts;
    private final Books books;
    private final Authorities authorities;
    private final KnownPeople people;
    private final Troubles troubles;
    private final MagicPeople magic;
    private final @Nullable AccessTokens tokens;
    private final CallReader reader;
    private final CallbackKeys keys;
    private final @Nullable Callbacks callbacks;

    /**
     * @param tokens null where nobody has to show one
     * @param callbacks null where what would come later comes at once
     */
    AuthorityDesk(
            Contracts contracts,
            Books books,
            Population population,
            Troubles troubles,
            @Nullable AccessTokens tokens,
            CallbackKeys keys,
            @Nullable Callbacks callbacks,
            Clock clock,
            URI baseUrl) {
        this.contracts = contracts;
        this.books = books;
        this.authorities = new Authorities(population, baseUrl, callbacks == null);
        this.people = new KnownPeople(population);
        this.troubles = troubles;
        this.magic = new MagicPeople(population.magic());
        this.tokens = tokens;
        this.keys = keys;
        this.callbacks = callbacks;
        this.reader = new CallReader(clock);
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
        var call = reader.read(request, operation, segments);
        if (asked.isEmpty()) {
            asked = brought(call);
            if (asked.isPresent() && asked.get().strikesBeforeTheEffect()) {
                if (strike(asked.get(), operation, request, delivery)) {
                    return;
                }
                asked = Optional.empty();
            }
        }
        var reply = answer(call, request, grounds);
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

    /** @return who asks, for whom and why; null when the token says nothing of it */
    private @Nullable Grounds admit(Request request, Contract contract) {
        if (tokens == null) {
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
            return outright(reader.read(request, operation, request.segments()), request, null);
        } catch (Problem problem) {
            return problem.reply();
        }
    }

    private Reply answer(Call call, Request request, @Nullable Grounds grounds) throws IOException {
        var operation = call.operation();
        if (operation.asksAbout() != null) {
            return whatCameOf(operation, call.asksAbout(), request);
        }
        if (callbacks != null && operation.answersLater() && !books.knows(operation.authority(), call.id())) {
            return promise(callbacks, call, request, grounds);
        }
        return outright(call, request, grounds);
    }

    /** What the ledger says of an earlier call; the contract's first refusal where it says nothing. */
    private Reply whatCameOf(Operation operation, String key, Request request) {
        return books.under(key).stream()
                .filter(entry -> entry.deed().authority().equals(operation.authority()))
                .findFirst()
                .map(entry -> Reply.json(
                        entry.status() < 300 ? operation.success().status() : entry.status(),
                        entry.mediaType(),
                        entry.body(),
                        Map.of()))
                .orElseGet(() ->
                        reply(Refusals.of(operation, operation.firstRefusal().orElseThrow(), request.language())
                                .orElseThrow()));
    }

    private Reply promise(Callbacks callbacks, Call call, Request request, @Nullable Grounds grounds) {
        var to = request.header("Guichet-Answer-To");
        if (to == null) {
            throw Problem.violation("parameter:Guichet-Answer-To", "Where is the answer to be sent?");
        }
        var language = request.language();
        try {
            callbacks.promise(
                    call.operation().authority(), call.id(), URI.create(to), () -> later(call, grounds, language));
        } catch (IllegalArgumentException e) {
            throw Problem.violation("parameter:Guichet-Answer-To", "Must be an address of this machine");
        }
        return Reply.empty(202, Map.of());
    }

    private Optional<Callbacks.Ready> later(Call call, @Nullable Grounds grounds, String language) {
        if (!books.reading(registers -> authorities.isReady(call, registers))) {
            return Optional.empty();
        }
        try {
            return books.once(
                                    deed(call),
                                    grounds == null ? null : grounds.json(),
                                    registers -> authorities.outcome(call, registers, language))
                            instanceof Books.Given.Reply given
                    ? Optional.of(new Callbacks.Ready(
                            given.entry().status(), given.entry().body()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Deed deed(Call call) {
        return new Deed(call.operation().authority(), call.operation().id(), call.id(), call.digest());
    }

    private Reply outright(Call call, Request request, @Nullable Grounds grounds) throws IOException {
        if (!call.operation().wantsKey()) {
            return reply(books.reading(registers -> authorities.outcome(call, registers, request.language())));
        }
        try {
            return switch (books.once(
                    deed(call),
                    grounds == null ? null : grounds.json(),
                    registers -> authorities.outcome(call, registers, request.language()))) {
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
}
