package org.guichetunique.casework.studio.drafting;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.guichetunique.exchange.file.Finding;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.exchange.file.Rule;
import org.guichetunique.procedures.Definitions;
import org.guichetunique.procedures.catalogue.ProcedureFiles;
import org.guichetunique.procedures.check.Lint;
import org.guichetunique.procedures.finding.ProcedureRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the files of a draft. Only what nobody looks at yet is written on. */
@RolesAllowed({"DESIGNER", "REVIEWER"})
@Component
public class DraftFiles {

    /** In characters. */
    public static final int LONGEST_FILE = 1_000_000;

    public static final int MOST_FILES = 60;

    private static final Pattern FILE = Pattern.compile(
            "[a-z0-9][a-z0-9-]{0,59}\\.(bpmn|dmn|form|rehearsal)|service\\.yaml|messages_(fr|ar|en)\\.properties");

    private static final Set<Rule> COMPLETED = Set.of(
            ProcedureRule.NOT_A_PARTICIPANT,
            ProcedureRule.ROLE_UNBOUND,
            ProcedureRule.TEXT_MISSING,
            ProcedureRule.TRANSLATION_MISSING);

    private final Studio studio;
    private final DraftRecords drafts;
    private final StudioEvents events;
    private final Definitions definitions;
    private final Lint lint;

    public DraftFiles(Studio studio, JdbcClient database, Definitions definitions, Lint lint) {
        this.studio = studio;
        this.drafts = new DraftRecords(database);
        this.events = new StudioEvents(database);
        this.definitions = definitions;
        this.lint = lint;
    }

    /** Keeps a file as it stands, right or wrong. */
    @RolesAllowed("DESIGNER")
    @Transactional
    public Writing write(String procedure, String name, String text, Designer designer) {
        if (!FILE.matcher(name).matches() || text.length() > LONGEST_FILE) {
            return Writing.REFUSED;
        }
        Optional<Draft> draft = drafts.hold(procedure);
        if (draft.isEmpty()) {
            return Writing.GONE;
        }
        if (draft.get().state() == Draft.State.REVIEW) {
            return Writing.IN_REVIEW;
        }
        Set<String> names = drafts.names(draft.get().id());
        if (!names.contains(name) && names.size() >= MOST_FILES) {
            return Writing.REFUSED;
        }
        drafts.put(draft.get().id(), name, text);
        return Writing.KEPT;
    }

    /** Adds a file of that name, empty or as such files begin. */
    @RolesAllowed("DESIGNER")
    @Transactional
    public Writing add(String procedure, String name, Designer designer) {
        boolean there = studio.texts(procedure).containsKey(name);
        return there ? Writing.REFUSED : write(procedure, name, NewProcedureFiles.file(name), designer);
    }

    /** Keeps a file that comes from elsewhere, in place of the one of that name; the history tells of it. */
    @RolesAllowed("DESIGNER")
    @Transactional
    public Writing bring(String procedure, String name, String text, Designer designer) {
        Writing writing = write(procedure, name, text, designer);
        if (writing == Writing.KEPT) {
            events.record(designer, procedure, StudioEvents.Kind.FILE_IMPORTED, name);
        }
        return writing;
    }

    /** What became of an attempt to write; each but the first has a text. */
    public enum Writing {
        KEPT,
        /** Not the name of a file of a procedure, too large, or too many. */
        REFUSED,
        IN_REVIEW,
        GONE
    }

    @RolesAllowed("DESIGNER")
    @Transactional
    public Writing remove(String procedure, String name, Designer designer) {
        Optional<Draft> draft = drafts.hold(procedure);
        if (draft.isEmpty()) {
            return Writing.GONE;
        }
        if (draft.get().state() == Draft.State.REVIEW) {
            return Writing.IN_REVIEW;
        }
        drafts.remove(draft.get().id(), name);
        events.record(designer, procedure, StudioEvents.Kind.FILE_REMOVED, name);
        return Writing.KEPT;
    }

    /**
     * Writes what follows from the rest of the draft: who takes part, whom its calls speak of, which texts there must be.
     *
     * @return how many additions that were; 0 where there was nothing to add or the draft does not stand open
     */
    @RolesAllowed("DESIGNER")
    @Transactional
    public int complete(String procedure, Designer designer) {
        Optional<Draft> draft = drafts.hold(procedure).filter(one -> one.state() == Draft.State.WRITING);
        Map<String, String> texts = draft.map(one -> drafts.texts(one.id())).orElse(Map.of());
        Findings unsaid = new Findings();
        return definitions
                .read(ProcedureFiles.draft(procedure, texts, unsaid), unsaid)
                .map(service ->
                        DraftCompletion.of(texts, lint.check(procedure, texts), service, definitions.contracts()))
                .map(completed -> {
                    completed.changed().forEach((name, text) -> write(procedure, name, text, designer));
                    return completed.additions();
                })
                .orElse(0);
    }

    /** Whether something that {@link #complete} can write may be among what is wrong. */
    public static boolean mayComplete(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> COMPLETED.contains(finding.rule()));
    }
}
