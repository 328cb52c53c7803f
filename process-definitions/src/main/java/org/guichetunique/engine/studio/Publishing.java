package org.guichetunique.engine.studio;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichetunique.engine.casefile.Typed;
import org.guichetunique.exchange.file.Finding;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.procedures.catalogue.ProcedureFiles;
import org.guichetunique.procedures.check.Lint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Looks at what somebody else wrote, and puts it in force. */
@RolesAllowed("REVIEWER")
public class Publishing {

    private final DraftRecords drafts;
    private final VersionRecords versions;
    private final StudioEvents events;
    private final Lint lint;
    private final OpenWork work;
    private final Handing engine;
    private final InForce force;

    public Publishing(JdbcClient database, Lint lint, OpenWork work, Handing engine, InForce force) {
        this.drafts = new DraftRecords(database);
        this.versions = new VersionRecords(database);
        this.events = new StudioEvents(database);
        this.lint = lint;
        this.work = work;
        this.engine = engine;
        this.force = force;
    }

    /** Hands the models of a procedure to the engine, in the caller's transaction. */
    public interface Handing {

        void deploy(ProcedureFiles files);
    }

    /** What became of an attempt to publish. */
    public sealed interface Outcome {

        record Published(Version version) implements Outcome {}

        /** Nobody publishes what they wrote themself. */
        record Own() implements Outcome {}

        /** There is nothing to look at any more. */
        record Gone() implements Outcome {}

        record Wrong(List<Finding> findings) implements Outcome {}

        /** Work that is under way needs what the draft lacks: these forms and texts. */
        record Needed(List<String> missing) implements Outcome {}
    }

    /** In force for every case that is filed from now on; those that go on keep the model they have. */
    @Transactional
    public Outcome publish(String procedure, Designer reviewer) {
        Optional<Draft> held = drafts.hold(procedure).filter(one -> one.state() == Draft.State.REVIEW);
        if (held.isEmpty()) {
            return new Outcome.Gone();
        }
        Draft draft = held.get();
        if (draft.author().equals(reviewer.subject())) {
            return new Outcome.Own();
        }
        Map<String, String> texts = drafts.texts(draft.id());
        List<Finding> wrong = lint.errors(procedure, texts);
        if (!wrong.isEmpty()) {
            return new Outcome.Wrong(wrong);
        }
        ProcedureFiles files = ProcedureFiles.draft(procedure, texts, new Findings());
        List<String> missing = work.missing(files);
        if (!missing.isEmpty()) {
            return new Outcome.Needed(missing);
        }
        Version version = versions.add(draft, texts, reviewer);
        drafts.forget(draft.id());
        events.record(
                reviewer,
                procedure,
                draft.retires() ? StudioEvents.Kind.RETIRED : StudioEvents.Kind.PUBLISHED,
                String.valueOf(version.number()));
        engine.deploy(files);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                force.catchUp();
            }
        });
        return new Outcome.Published(version);
    }

    /**
     * Gives a draft back to its author.
     *
     * @return whether it was; not without saying why
     */
    @Transactional
    public boolean sendBack(String procedure, String why, Designer reviewer) {
        String said = Typed.bounded(why.strip());
        Optional<Draft> held = drafts.hold(procedure).filter(one -> one.state() == Draft.State.REVIEW);
        if (said.isEmpty() || why.length() > Studio.LONGEST_NOTE || held.isEmpty()) {
            return false;
        }
        drafts.sendBack(held.get().id(), said);
        events.record(reviewer, procedure, StudioEvents.Kind.SENT_BACK, said);
        return true;
    }
}
