package org.guichetunique.runtime.rehearsal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guichetunique.casework.casefile.Source;
import org.guichetunique.casework.studio.rehearsal.Scene;
import org.guichetunique.exchange.call.Call;
import org.guichetunique.exchange.call.Exchange;
import org.guichetunique.exchange.call.Outcome;
import org.guichetunique.exchange.contract.Bindings;
import org.guichetunique.exchange.contract.Messages;
import org.guichetunique.exchange.contract.Operation;

/** The calls of a rehearsed case, each with what was said on both sides. */
final class RehearsalCalls {

    private final RehearsedCase one;
    private final Exchange exchange;
    private final List<Scene.Exchanged> made = new ArrayList<>();

    RehearsalCalls(RehearsedCase one, Exchange exchange) {
        this.one = one;
        this.exchange = exchange;
    }

    List<Scene.Exchanged> made() {
        return List.copyOf(made);
    }

    /** What an authority answers is known in the case from then on. */
    Outcome make(Operation operation, Bindings bindings, String key) {
        Call call = new Call(
                UUID.randomUUID(),
                operation,
                bindings,
                one.data(),
                key,
                one.service.key(),
                one.id.value(),
                one.id.toString());
        long begun = System.nanoTime();
        Outcome outcome = exchange.call(call);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        made.add(new Scene.Exchanged(operation, one.now, sent(call), answered(outcome), code(outcome), took));
        if (outcome instanceof Outcome.Answered answered) {
            one.put(
                    answered.values(),
                    Source.Kind.AUTHORITY,
                    operation.authority().code(),
                    operation.id());
        }
        return outcome;
    }

    private static String sent(Call call) {
        if (!(call.fill() instanceof Messages.Filling.Filled filled)) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        filled.path().forEach((name, value) -> parts.add(name + "=" + value));
        filled.query().forEach((name, value) -> parts.add(name + "=" + value));
        if (filled.body() != null) {
            parts.add(filled.body().toPrettyString());
        }
        return String.join("\n", parts);
    }

    private static String answered(Outcome outcome) {
        return outcome instanceof Outcome.Answered answered && answered.body() != null
                ? answered.body().toPrettyString()
                : "";
    }

    private static String code(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Answered answered -> "";
            case Outcome.Refused refused -> refused.code();
            case Outcome.Failed failed -> failed.reason().name();
            case Outcome.Deferred deferred -> Outcome.Reason.NOT_YET_ANSWERED.name();
            case Outcome.Lacking lacking -> "LACKING_INPUT";
        };
    }
}
