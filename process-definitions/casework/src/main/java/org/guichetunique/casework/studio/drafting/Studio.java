package org.guichetunique.casework.studio.drafting;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.guichetunique.casework.casefile.InputText;
import org.guichetunique.exchange.file.Finding;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.procedures.Definitions;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.ProcedureFiles;
import org.guichetunique.procedures.catalogue.PublicService;
import org.guichetunique.procedures.check.Lint;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins and gives out drafts of procedures. Nothing of a draft is in force before {@link Publishing} has published it. */
@RolesAllowed({"DESIGNER", "REVIEWER"})
@Component
public class Studio {

    public static final int LONGEST_NOTE = 2000;

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{2,49}");

    private final DraftRecords drafts;
    private final VersionRecords versions;
    private final StudioEvents events;
    private final Definitions definitions;
    private final Catalogue catalogue;
    private final Lint lint;

    public Studio(JdbcClient database, Definitions definitions, Lint lint) {
        this.drafts = new DraftRecords(database);
        this.versions = new VersionRecords(database);
        this.events = new StudioEvents(database);
        this.definitions = definitions;
        this.catalogue = definitions.catalogue();
        this.lint = lint;
    }

    /**
     * A procedure as the list of the studio shows it.
     *
     * @param service in force; null for one that was never published
     * @param draft null where nobody writes
     */
    public record Entry(
            String procedure,
            @Nullable PublicService service,
            @Nullable Draft draft,
            boolean retired) {}

    /** By key. */
    public List<Entry> procedures() {
        Map<String, Draft> begun = new TreeMap<>();
        drafts.all().forEach(draft -> begun.put(draft.procedure(), draft));
        Set<String> keys = new TreeSet<>(begun.keySet());
        catalogue.services().forEach(service -> keys.add(service.key()));
        List<Entry> entries = new ArrayList<>();
        keys.forEach(key -> entries.add(
                new Entry(key, catalogue.service(key).orElse(null), begun.get(key), catalogue.isRetired(key))));
        return entries;
    }

    public Optional<Draft> draft(String procedure) {
        return drafts.of(procedure);
    }

    /** The files of the draft by name; those in force where there is none. */
    public Map<String, String> texts(String procedure) {
        return drafts.of(procedure).map(draft -> drafts.texts(draft.id())).orElseGet(() -> inForce(procedure));
    }

    /** The files by which new cases go; none for a procedure that was never published. */
    public Map<String, String> inForce(String procedure) {
        return catalogue.service(procedure).isPresent()
                ? catalogue.files(procedure).texts()
                : Map.of();
    }

    /** Begins to change a procedure; goes on with the draft that there is. */
    @RolesAllowed("DESIGNER")
    @Transactional
    public Draft change(String procedure, Designer designer) {
        Map<String, String> texts = inForce(procedure);
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("No procedure " + procedure);
        }
        int number =
                versions.of(procedure).stream().findFirst().map(Version::number).orElse(0);
        begin(procedure, number, false, texts, designer);
        return drafts.of(procedure).orElseThrow();
    }

    /**
     * Begins a procedure that there is not yet.
     *
     * @param lifeEvent key of the life event under which it will be found
     * @param authority code of the one that will answer for it
     * @return what is wrong with the key; empty where it is begun
     * @throws IllegalArgumentException where there is no such life event or authority; they are chosen and not typed
     */
    @RolesAllowed("DESIGNER")
    @Transactional
    public Optional<BadKey> create(String procedure, String lifeEvent, String authority, Designer designer) {
        if (catalogue.lifeEvents().stream().noneMatch(event -> event.key().equals(lifeEvent))
                || definitions.contracts().authority(authority).isEmpty()) {
            throw new IllegalArgumentException("No life event " + lifeEvent + " or no authority " + authority);
        }
        if (!KEY.matcher(procedure).matches()) {
            return Optional.of(BadKey.NOT_A_KEY);
        }
        if (catalogue.service(procedure).isPresent()
                || !begin(
                        procedure,
                        null,
                        false,
                        NewProcedureFiles.procedure(procedure, lifeEvent, authority),
                        designer)) {
            return Optional.of(BadKey.TAKEN);
        }
        return Optional.empty();
    }

    /** Why a key cannot be that of a new procedure; each has a text. */
    public enum BadKey {
        NOT_A_KEY,
        TAKEN
    }

    /**
     * Begins a draft that is as an earlier version was.
     *
     * @return whether it did; not where somebody writes already
     */
    @RolesAllowed("DESIGNER")
    @Transactional
    public boolean takeBack(String procedure, int number, Designer designer) {
        return versions.find(procedure, number)
                .map(version -> begin(procedure, number, false, versions.texts(version.id()), designer))
                .orElse(false);
    }

    /**
     * Begins a draft after whose publishing nobody may begin the procedure any more.
     *
     * @return whether it did; not where somebody writes already
     */
    @RolesAllowed("DESIGNER")
    @Transactional
    public boolean retire(String procedure, Designer designer) {
        int number =
                versions.of(procedure).stream().findFirst().map(Version::number).orElse(0);
        Map<String, String> texts = inForce(procedure);
        return !texts.isEmpty() && begin(procedure, number, true, texts, designer);
    }

    private boolean begin(
            String procedure, @Nullable Integer basedOn, boolean retires, Map<String, String> texts, Designer by) {
        boolean begun = drafts.begin(procedure, basedOn, retires, texts, by);
        if (begun) {
            // The program's own files are no version.
            String from = basedOn == null || basedOn == 0 ? "" : String.valueOf(basedOn);
            events.record(by, procedure, StudioEvents.Kind.BEGUN, from);
        }
        return begun;
    }

    /** The service as the draft has it, as far as that can be read. */
    public Optional<PublicService> service(String procedure) {
        Findings unsaid = new Findings();
        return definitions.read(ProcedureFiles.draft(procedure, texts(procedure), unsaid), unsaid);
    }

    /** What is wrong with the draft as it stands. */
    public List<Finding> findings(String procedure) {
        return lint.check(procedure, texts(procedure));
    }

    @RolesAllowed("DESIGNER")
    @Transactional
    public void discard(String procedure, Designer designer) {
        drafts.hold(procedure).ifPresent(draft -> {
            drafts.forget(draft.id());
            events.record(designer, procedure, StudioEvents.Kind.DISCARDED, "");
        });
    }

    /**
     * Gives a draft to somebody else to look at. Whoever does so is its author.
     *
     * @return what has to be put right first; empty where it was given
     */
    @RolesAllowed("DESIGNER")
    @Transactional
    public List<Finding> submit(String procedure, String note, Designer designer) {
        Optional<Draft> draft = drafts.hold(procedure).filter(one -> one.state() == Draft.State.WRITING);
        if (draft.isEmpty()) {
            return List.of();
        }
        List<Finding> wrong = lint.errors(procedure, drafts.texts(draft.get().id()));
        if (wrong.isEmpty()) {
            String said = InputText.bounded(note.strip());
            drafts.toReview(draft.get().id(), said.substring(0, Math.min(LONGEST_NOTE, said.length())), designer);
            events.record(designer, procedure, StudioEvents.Kind.SUBMITTED, said);
        }
        return wrong;
    }

    /** Latest first. */
    public List<Version> versions(String procedure) {
        return versions.of(procedure);
    }

    /** What was done to a procedure, latest first. */
    public List<StudioEvent> history(String procedure) {
        return events.of(procedure);
    }
}
