package org.guichetunique.exchange.call;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.contract.Messages;
import org.guichetunique.exchange.contract.Messages.Filling;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.dictionary.ElementCheck;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Calls any operation of any authority from its contract. Holds no database connection and knows no authority by name;
 * what is sent and what comes back is checked against the contract, so that neither side can blame the other's data.
 */
public final class Exchange {

    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
    private static final String OURS = "org.guichetunique.";
    private static final int MOST_FAULTS = 5;

    /** Line breaks would begin another header, and other letters arrive as whatever the other side takes them for. */
    private static final Pattern IN_HEADER = Pattern.compile("[\\x20-\\x7E]*");

    private final Map<String, Transport> transports;
    private final Map<String, Protection> protections = new ConcurrentHashMap<>();
    private final String answerTo;
    private final Clock clock;

    /**
     * @param answerTo address to which authorities send answers that come later; theirs is below it, under their code
     * @param clock by which authorities open and close
     */
    public Exchange(List<Transport> transports, String answerTo, Clock clock) {
        this.transports = transports.stream().collect(Collectors.toMap(Transport::name, Function.identity()));
        this.answerTo = answerTo;
        this.clock = clock;
    }

    /** Whether so many calls of this authority have failed that none is made for now. */
    public boolean isLeftInPeace(Authority authority) {
        return protection(authority).isLeftInPeace();
    }

    /** Never throws: a defect of our own is an outcome too, so that a person sees it. */
    public Outcome call(Call call) {
        Operation operation = call.operation();
        return switch (call.fill()) {
            case Filling.Lacking lacking -> new Outcome.Lacking(lacking.addresses());
            case Filling.Broken broken -> defect(call, broken.why(), false);
            case Filling.Filled filled -> {
                String wrong = unfit(operation, filled);
                yield wrong == null
                        ? protection(operation.authority()).around(() -> sendOrTell(call, filled))
                        : new Outcome.Failed(Outcome.Reason.INVALID_REQUEST, wrong, false, null);
            }
        };
    }

    /**
     * Asks the authority what came of a call whose outcome is not known. That it refuses with a code of the call itself
     * means that it refused the call; with any other, that it never had it.
     *
     * @param call with the key of the one that is asked about
     * @param settling the operation that the contract names for this
     */
    public Outcome settle(Call call, Operation settling) {
        Call question = new Call(
                call.id(),
                settling,
                call.bindings(),
                call.data(),
                call.idempotencyKey(),
                call.purpose(),
                call.caseId(),
                call.onBehalfOf(),
                call.actor());
        return switch (call(question)) {
            case Outcome.Refused refused
            when !call.operation().refusals().containsKey(refused.code()) ->
                new Outcome.Failed(Outcome.Reason.NOT_DONE, refused.code(), false, null);
            case Outcome.Failed failed
            when !failed.reason().isPatience() ->
                new Outcome.Failed(
                        Outcome.Reason.UNKNOWN_OUTCOME, failed.detail(), true, failed.retryAfter(), failed.problem());
            case Outcome other -> other;
        };
    }

    /**
     * What an answer that came later says.
     *
     * @param call the one that it answers
     */
    public Outcome read(Call call, LateReply answer) {
        try {
            return interpret(call, new Transport.Reply(answer.status(), answer.body(), null));
        } catch (RuntimeException | StackOverflowError e) {
            return defect(call, e, call.operation().changes());
        }
    }

    private Protection protection(Authority authority) {
        return protections.computeIfAbsent(authority.code(), code -> new Protection(authority, clock));
    }

    private Outcome sendOrTell(Call call, Filling.Filled filled) {
        try {
            return send(call, filled);
        } catch (RuntimeException | StackOverflowError e) {
            return defect(call, e, call.operation().changes());
        }
    }

    /** Says where it came from, and nothing that it may quote from a message. */
    private static Outcome.Failed defect(Call call, Throwable e, boolean applied) {
        // Its message may quote what is sent.
        Throwable unworded = new IllegalStateException(e.getClass().getName());
        unworded.setStackTrace(e.getStackTrace());
        LOG.error("The call {} cannot be made", call.operation().id(), unworded);
        String where = Arrays.stream(e.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
        return new Outcome.Failed(Outcome.Reason.DEFECT, e.getClass().getSimpleName() + where, applied, null);
    }

    private Outcome send(Call call, Filling.Filled filled) {
        Operation operation = call.operation();
        Transport transport = transports.get(operation.authority().transport());
        if (transport == null) {
            throw new IllegalStateException(
                    "No transport " + operation.authority().transport());
        }
        try {
            Transport.Reply reply = transport.send(Transport.Envelope.of(
                    call, filled, answerTo + "/" + operation.authority().code()));
            return interpret(call, reply);
        } catch (Transport.TransportException e) {
            return new Outcome.Failed(e.reason(), String.valueOf(e.getMessage()), e.applied(), null);
        }
    }

    private Outcome interpret(Call call, Transport.Reply reply) {
        if (reply.status() == 202 && call.operation().answersWithin() != null) {
            return new Outcome.Deferred(clock.instant().plus(call.operation().answersWithin()));
        }
        Operation.Response response = call.operation().responses().get(reply.status());
        if (response == null) {
            return unexpected(call, reply);
        }
        JsonNode body = reply.body();
        if (reply.status() >= 400) {
            return response.refusal(body)
                    .<Outcome>map(code -> new Outcome.Refused(
                            reply.status(),
                            code,
                            body == null ? "" : body.path("detail").asString("")))
                    .orElseGet(() -> unexpected(call, reply));
        }
        Optional<String> refused = response.refusals().isEmpty() ? Optional.empty() : response.refusal(body);
        if (refused.isPresent()) {
            // Some say no with a success.
            return new Outcome.Refused(
                    reply.status(),
                    refused.get(),
                    body == null ? "" : body.path("detail").asString(""));
        }
        boolean applied = call.operation().changes();
        Operation.Message message = response.message();
        String wrong = message == null ? null : violations(message, body);
        if (wrong == null && body != null && !ElementCheck.isStorable(body)) {
            wrong = "The character U+0000 is in it";
        }
        if (message == null && wrong == null) {
            return new Outcome.Answered(reply.status(), Map.of(), body);
        }
        if (message == null || wrong != null || body == null) {
            return new Outcome.Failed(
                    Outcome.Reason.INVALID_ANSWER, wrong == null ? "The answer is empty" : wrong, applied, null);
        }
        return new Outcome.Answered(reply.status(), Messages.read(message.shape(), body, call.bindings()), body);
    }

    private static Outcome.Failed unexpected(Call call, Transport.Reply reply) {
        Outcome.Reason reason = switch (reply.status()) {
            case 202 -> Outcome.Reason.NOT_YET_ANSWERED;
            case 401, 403 -> Outcome.Reason.TOKEN;
            // A success that the contract does not know is an answer that breaks it: an error page, more often than
            // not.
            case 200, 201, 203, 204, 205, 206 -> Outcome.Reason.INVALID_ANSWER;
            case 429 -> Outcome.Reason.TOO_MANY_CALLS;
            case 502, 503, 504 -> Outcome.Reason.UNAVAILABLE;
            default ->
                reply.status() >= 500
                        ? Outcome.Reason.AUTHORITY_ERROR
                        : reply.status() / 100 == 3 ? Outcome.Reason.REDIRECTED : Outcome.Reason.UNEXPECTED_STATUS;
        };
        boolean applied = call.operation().changes() && (reply.status() >= 500 || reply.status() < 300);
        return new Outcome.Failed(
                reason,
                "HTTP " + reply.status(),
                applied,
                reply.retryAfter(),
                Problem.of(reply.status(), reply.body()).orElse(null));
    }

    /** @return null where what is to be sent satisfies the contract; names parameters and properties, never values */
    private static @Nullable String unfit(Operation operation, Filling.Filled filled) {
        for (Operation.Parameter parameter : operation.parameters()) {
            String text = filled.parameter(parameter);
            if (text != null && !parameter.admits(text)) {
                return parameter.in() + " parameter " + parameter.name() + " breaks its schema";
            }
            if (text != null
                    && parameter.in().equals("header")
                    && !IN_HEADER.matcher(text).matches()) {
                return "header parameter " + parameter.name() + " holds characters that no header can carry";
            }
        }
        return violations(operation.request(), filled.body());
    }

    /** @return null where the message satisfies the contract; names properties, never values */
    private static @Nullable String violations(Operation.@Nullable Message message, @Nullable JsonNode body) {
        if (message == null) {
            return null;
        }
        if (body == null) {
            return "The message is empty";
        }
        List<String> faults = message.faults(body);
        return faults.isEmpty() ? null : faults.stream().limit(MOST_FAULTS).collect(Collectors.joining("; "));
    }
}
