package org.guichetunique.casework.studio.drafting;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.guichetunique.casework.casefile.InputText;
import org.guichetunique.exchange.file.Finding;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.procedures.catalogue.ProcedureFiles;
import org.guichetunique.procedures.check.Lint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks at what somebody else wrote, and puts it in force. */
@RolesAllowed("REVIEWER")
@Component
public class Publishing {

    private final DraftRecords drafts;
    private final VersionRecords versions;
    private final StudioEvents events;
    private final Lint lint;
    private final OpenWork work;
    private final ModelDeployment engine;
    private final PublishedCatalogue force;
    private final Trial trial;
    private final TransactionTemplate transactions;

    public Publishing(
            JdbcClient database,
            Lint lint,
            OpenWork work,
            ModelDeployment engine,
            PublishedCatalogue force,
            Trial trial,
            TransactionTemplate transactions) {
        this.drafts = new DraftRecords(database);
        this.versions = new VersionRecords(database);
        this.events = new StudioEvents(database);
        this.lint = lint;
        this.work = work;
        this.engine = engine;
        this.force = force;
        this.trial = trial;
        this.transactions = transactions;
    }

    /** Hands the models of a procedure to the engine, in the caller's transaction. */
    public interface ModelDeployment {

        void deploy(ProcedureFiles files);
    }

    /** Plays again what was kept of rehearsals. */
    @FunctionalInterface
    public interface Trial {

        /** Names of those that do not end as they did. */
        List<String> failing(ProcedureFiles files);
    }

    /** What became of an attempt to publish. */
    public sealed interface Outcome {

        record Published(Version version) implements Outcome {}

        /** Nobody publishes what they wrote themself. */
        record Own() implements Outcome {}

        /** There is nothing to look at any more. */
        record Gone() implements Outcome {}

        record Wrong(List<Finding> findings) implements Outcome {}

        /** Rehearsals that were kept with it do not end any more as they did: their names. */
        record Otherwise(List<String> rehearsals) implements Outcome {}

        /** Work that is under way needs what the draft lacks: these forms and texts. */
        record Needed(List<String> missing) implements Outcome {}
    }

    /** In force for every case that is filed from now on; those that go on keep the model they have. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Outcome publish(String procedure, Designer reviewer) {
        Optional<Draft> seen = drafts.of(procedure).filter(one -> one.state() == Draft.State.REVIEW);
        if (seen.isEmpty()) {
            return new Outcome.Gone();
        }
        if (seen.get().author().equals(reviewer.subject())) {
            return new Outcome.Own();
        }
        Map<String, String> texts = drafts.texts(seen.get().id());
        List<Finding> wrong = lint.errors(procedure, texts);
        if (!wrong.isEmpty()) {
            return new Outcome.Wrong(wrong);
        }
        ProcedureFiles files = ProcedureFiles.draft(procedure, texts, new Findings());
        // Takes seconds, and no connection meanwhile.
        List<String> otherwise = seen.get().retires() ? List.of() : trial.failing(files);
        if (!otherwise.isEmpty()) {
            return new Outcome.Otherwise(otherwise);
        }
        return Objects.requireNonNull(transactions.execute(tx -> publish(seen.get(), files, reviewer)));
    }

    private Outcome publish(Draft seen, ProcedureFiles files, Designer reviewer) {
        Optional<Draft> held = drafts.hold(seen.procedure())
                .filter(one -> one.state() == Draft.State.REVIEW && one.id().equals(seen.id()));
        // What was looked at is what is published.
        if (held.isEmpty()
                || !held.get().author().equals(seen.author())
                || !drafts.texts(seen.id()).equals(files.texts())) {
            return new Outcome.Gone();
        }
        List<String> missing = work.missing(files);
        if (!missing.isEmpty()) {
            return new Outcome.Needed(missing);
        }
        Draft draft = held.get();
        Version version = versions.add(draft, files.texts(), reviewer);
        drafts.forget(draft.id());
        events.record(
                reviewer,
                draft.procedure(),
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
        String said = InputText.bounded(why.strip());
        Optional<Draft> held = drafts.hold(procedure).filter(one -> one.state() == Draft.State.REVIEW);
        if (said.isEmpty() || why.length() > Studio.LONGEST_NOTE || held.isEmpty()) {
            return false;
        }
        drafts.sendBack(held.get().id(), said);
        events.record(reviewer, procedure, StudioEvents.Kind.SENT_BACK, said);
        return true;
    }
}
