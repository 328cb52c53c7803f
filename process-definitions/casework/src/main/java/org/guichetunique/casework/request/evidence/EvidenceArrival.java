package org.guichetunique.casework.request.evidence;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.CaseValues;
import org.guichetunique.casework.casefile.Source;
import org.guichetunique.exchange.call.Call;
import org.guichetunique.exchange.call.Outcome;
import org.guichetunique.procedures.catalogue.EvidenceNeed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Puts down that an authority is asked, and what it answers, as far as the draft and the person's consent still allow. */
@Component
final class EvidenceArrival {

    private final EvidenceStore store;
    private final CaseFiles files;
    private final CaseValues values;
    private final Consents consents;

    EvidenceArrival(EvidenceStore store, CaseFiles files, CaseValues values, Consents consents) {
        this.store = store;
        this.files = files;
        this.values = values;
        this.consents = consents;
    }

    /** @return whether the authority may be asked */
    boolean asks(CaseFile.Draft draft, EvidenceNeed need, UUID id, Instant started) {
        // Agreed to a moment ago, but maybe no longer: what is sent cannot be called back.
        boolean allowed = files.holdsAsDraft(draft.id()) && consents.allow(draft.id(), need.operation());
        if (allowed) {
            store.asked(draft.id(), need.operation(), id, started);
        }
        return allowed;
    }

    void keep(CaseFile.Draft draft, Call call, Outcome outcome, Instant asked, @Nullable JsonNode question) {
        // Once filed, a case says what the person filed: an answer that comes late changes nothing in it.
        boolean stillDraft = files.holdsAsDraft(draft.id());
        if (!consents.allow(draft.id(), call.operation())) {
            return;
        }
        switch (outcome) {
            case Outcome.Answered answered -> {
                store.settled(
                        draft.id(),
                        call.operation(),
                        Evidence.State.OBTAINED,
                        null,
                        call.id(),
                        asked,
                        answered.body(),
                        question);
                if (stillDraft) {
                    values.put(draft.id(), new LinkedHashMap<>(answered.values()), source(call));
                }
            }
            case Outcome.Refused refused -> settle(draft, call, Evidence.State.ABSENT, refused.code(), asked);
            case Outcome.Deferred deferred -> settle(draft, call, Evidence.State.FAILED, "ANSWERS_LATER", asked);
            case Outcome.Failed failed ->
                settle(draft, call, Evidence.State.FAILED, failed.reason().name(), asked);
            case Outcome.Lacking lacking -> settle(draft, call, Evidence.State.FAILED, "LACKING_INPUT", asked);
        }
    }

    /** For a defect of ours: the person is asked instead, and does not wait for what nobody fetches. */
    void fail(CaseFile.Draft draft, EvidenceNeed need) {
        if (files.holdsAsDraft(draft.id())) {
            store.settled(
                    draft.id(),
                    need.operation(),
                    need.bindings().member(),
                    Evidence.State.FAILED,
                    Outcome.Reason.DEFECT.name(),
                    UUID.randomUUID(),
                    Instant.now(),
                    null);
        }
    }

    private void settle(CaseFile.Draft draft, Call call, Evidence.State state, @Nullable String code, Instant asked) {
        store.settled(draft.id(), call.operation(), call.bindings().member(), state, code, call.id(), asked, null);
    }

    private static Source source(Call call) {
        return new Source(
                Source.Kind.AUTHORITY,
                call.operation().authority().code(),
                call.operation().id(),
                call.id(),
                Instant.now());
    }
}
