package org.guichetunique.casework.studio.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.procedures.catalogue.PublicService;
import org.guichetunique.procedures.form.Form;
import org.jspecify.annotations.Nullable;

/**
 * A rehearsal as it stands.
 *
 * @param now by the rehearsal's own clock
 * @param limit until when the law wants an answer; null while nothing is filed
 * @param asked what the person is asked before filing; without questions once it is filed
 * @param tasks that wait for somebody
 * @param awaited what time brings, the first of it first
 * @param standing ids of the nodes at which the case stands
 * @param passed the nodes in the order in which the case came to them
 * @param flows ids of the flows that it took
 * @param end id of the end event; empty before it
 * @param trouble why it cannot go on: a word for what came of a call, or what the engine says; empty where it can
 */
public record Scene(
        PublicService service,
        State state,
        Instant now,
        @Nullable Instant limit,
        Form asked,
        List<Task> tasks,
        List<Awaited> awaited,
        Set<String> standing,
        List<Passed> passed,
        Set<String> flows,
        List<Exchanged> exchanges,
        Map<Address, KnownValue> values,
        String end,
        String trouble) {

    public enum State {
        /** Nothing is filed yet. */
        PREPARED,
        GOES_ON,
        /** An authority does not answer, or not what its contract says; calling again may help. */
        CALL_FAILED,
        /** The model cannot go on from here, whatever happens. */
        BROKEN,
        ENDED
    }

    /** @param candidate who may do it, in the words of the model */
    public record Task(String activity, String candidate, Form form) {}

    public record Awaited(String activity, Instant at) {}

    public record Passed(String activity, Instant at) {}

    /**
     * A call to a simulated authority.
     *
     * @param at by the rehearsal's own clock
     * @param sent and {@code answered} as JSON; empty where there was nothing to send, or no answer
     * @param code with which it was refused, or why it failed; empty where it was answered
     * @param took by the clock of the machine
     */
    public record Exchanged(
            Operation operation, Instant at, String sent, String answered, String code, Duration took) {}
}
