package org.guichetunique.simulators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.guichetunique.simulators.callback.Callbacks;
import org.guichetunique.simulators.contract.Operation;
import org.guichetunique.simulators.journal.Books;
import org.guichetunique.simulators.journal.Deed;
import org.guichetunique.simulators.journal.Outcome;
import org.guichetunique.simulators.play.Authorities;
import org.guichetunique.simulators.play.Call;
import org.guichetunique.simulators.play.Refusals;
import org.guichetunique.simulators.token.Grounds;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers a call that was let in: now, later, as before, or with what came of an earlier one. */
final class Answering {
    private static final Logger LOG = LoggerFactory.getLogger(Answering.class);

    private final Books books;
    private final Authorities authorities;
    private final @Nullable Callbacks callbacks;

    /** @param callbacks null where what would come later comes at once */
    Answering(Books books, Authorities authorities, @Nullable Callbacks callbacks) {
        this.books = books;
        this.authorities = authorities;
        this.callbacks = callbacks;
    }

    /** @param grounds on which the call was let in; null where nobody asks for any */
    Reply answer(Call call, Request request, @Nullable Grounds grounds) throws IOException {
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

    Reply outright(Call call, Request request, @Nullable Grounds grounds) throws IOException {
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

    static Reply reply(Outcome outcome) {
        return Reply.json(outcome.status(), outcome.mediaType(), outcome.body(), Map.of());
    }
}
