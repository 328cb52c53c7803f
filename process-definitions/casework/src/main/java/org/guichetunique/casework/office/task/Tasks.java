package org.guichetunique.casework.office.task;

import jakarta.annotation.security.RolesAllowed;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.CaseValues;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.casefile.Source;
import org.guichetunique.casework.casefile.Typed;
import org.guichetunique.casework.casefile.attachment.Attachment;
import org.guichetunique.casework.casefile.attachment.AttachmentRecords;
import org.guichetunique.casework.casefile.attachment.content.ContentStore;
import org.guichetunique.casework.casefile.document.CaseDocument;
import org.guichetunique.casework.casefile.document.DocumentRecords;
import org.guichetunique.casework.casefile.event.CaseEvent;
import org.guichetunique.casework.casefile.event.CaseEvents;
import org.guichetunique.casework.office.task.OfficeAct.Kind;
import org.guichetunique.casework.office.task.OfficeActs.Who;
import org.guichetunique.casework.request.evidence.Evidence;
import org.guichetunique.casework.request.evidence.EvidenceStore;
import org.guichetunique.casework.request.evidence.Held;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.form.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What officers do with their tasks. A task of another authority is the same as one that does not exist. */
@RolesAllowed({"OFFICER", "SUPERVISOR"})
@Component
public class Tasks {

    /** Characters that a reason may have. */
    public static final int LONGEST_REASON = 2000;

    private final Worklist worklist;
    private final ProposalRecords proposals;
    private final WrittenAnswers written;
    private final Officers officers;
    private final CaseFiles files;
    private final Catalogue catalogue;
    private final CaseValues values;
    private final EvidenceStore evidence;
    private final Readings readings;
    private final Reach reach;
    private final OfficeActs acts;
    private final CaseEvents events;
    private final TaskEngine engine;
    private final AttachmentRecords attachments;
    private final ContentStore contents;
    private final DocumentRecords documents;
    private final Weighing weighing;

    public Tasks(
            JdbcClient database,
            Worklist worklist,
            Officers officers,
            CaseFiles files,
            Catalogue catalogue,
            CaseValues values,
            EvidenceStore evidence,
            Readings readings,
            Reach reach,
            OfficeActs acts,
            CaseEvents events,
            TaskEngine engine,
            AttachmentRecords attachments,
            ContentStore contents,
            DocumentRecords documents,
            Weighing weighing) {
        this.worklist = worklist;
        this.proposals = new ProposalRecords(database);
        this.written = new WrittenAnswers(database);
        this.officers = officers;
        this.files = files;
        this.catalogue = catalogue;
        this.values = values;
        this.evidence = evidence;
        this.readings = readings;
        this.reach = reach;
        this.acts = acts;
        this.events = events;
        this.engine = engine;
        this.attachments = attachments;
        this.contents = contents;
        this.documents = documents;
        this.weighing = weighing;
    }

    public List<OfficerTask> open(Officer officer, @Nullable OfficerTask after) {
        return open(officer, Listing.ALL, after);
    }

    /**
     * What waits for the officer's authority, most urgent first, a page at a time.
     *
     * @param after the last one of the page before; null for the first page
     */
    public List<OfficerTask> open(Officer officer, Listing listing, @Nullable OfficerTask after) {
        return worklist.open(officer, listing, after);
    }

    /** How many there are in each list, {@link Worklist#MOST_COUNTED} at most. */
    public Map<Show, Integer> counts(Officer officer) {
        return worklist.counts(officer);
    }

    public Optional<OfficerTask> find(String id, Officer officer) {
        return worklist.find(id, officer);
    }

    /** What is known in the case of a task, with where each value came from. */
    public Map<Address, KnownValue> values(OfficerTask task, Officer officer) {
        return values.of(opened(task, officer).caseId());
    }

    public List<Evidence> evidence(OfficerTask task, Officer officer) {
        return evidence.of(opened(task, officer).caseId());
    }

    /** The evidence of a task's case with what each authority said, whatever the others or the person say. */
    public List<Held> held(OfficerTask task, Officer officer) {
        OfficerTask open = opened(task, officer);
        return evidence.held(open.caseId(), catalogue.require(open.service()));
    }

    /** The files that the person handed in. */
    public List<Attachment> attachments(OfficerTask task, Officer officer) {
        return attachments.of(opened(task, officer).caseId());
    }

    /** The content of one of them; empty where the task's case has none such. */
    public Optional<Path> content(OfficerTask task, UUID attachment, Officer officer) {
        return attachments.of(opened(task, officer).caseId()).stream()
                .filter(one -> one.id().equals(attachment))
                .findFirst()
                .flatMap(one -> contents.find(one.digest()));
    }

    /** What the case has given its owner so far. */
    public List<CaseDocument> documents(OfficerTask task, Officer officer) {
        return documents.of(opened(task, officer).caseId());
    }

    /** The signed PDF; empty while it is being printed, or where the task's case has none such. */
    public Optional<byte[]> document(OfficerTask task, UUID document, Officer officer) {
        return documents.content(document, opened(task, officer).caseId());
    }

    public Form form(OfficerTask task) {
        Form form = catalogue.require(task.service()).forms().get(task.form());
        if (form == null) {
            throw new IllegalStateException("No form " + task.form() + " in " + task.service());
        }
        return form;
    }

    /** Takes a task. One of somebody for whom the officer stands in stays with them, and may be worked on. */
    @Transactional
    public Claim claim(String id, Officer officer) {
        Sight sight = reach.sight(officer);
        boolean assigned = worklist.assign(id, officer, sight);
        Optional<OfficerTask> found = worklist.find(id, sight);
        if (assigned) {
            found.ifPresent(task -> acts.inPlace(Kind.WORKED_FOR, officer, task));
            return new Claim.Yours();
        }
        return found.<Claim>map(task -> standing(task, officer)).orElseGet(Claim.Gone::new);
    }

    /** Takes the most urgent task that nobody has; empty where there is none. */
    @Transactional
    public Optional<OfficerTask> takeNext(Officer officer) {
        return worklist.assignNext(officer).flatMap(id -> worklist.find(id, officer));
    }

    /** Gives a task back; does nothing where it is neither the officer's nor of somebody for whom they stand in. */
    @Transactional
    public void release(String id, Officer officer) {
        Optional<OfficerTask> before = worklist.find(id, officer);
        if (worklist.release(id, officer)) {
            before.ifPresent(task -> acts.inPlace(Kind.GIVEN_BACK_FOR, officer, task));
        }
    }

    /**
     * Gives a task to a colleague, whoever has it now.
     *
     * @param to somebody of the supervisor's authority and unit, who may see the task
     * @param though whether it is given to somebody who is away, too
     */
    @Transactional
    public Entrusting entrust(String id, String to, boolean though, Officer supervisor) {
        return givenTo(to, though, supervisor, colleague -> {
            Optional<OfficerTask> task = worklist.find(id, supervisor);
            if (task.isEmpty() || !worklist.entrust(id, colleague, supervisor)) {
                return 0;
            }
            String holder = task.get().assignee();
            String name = task.get().assigneeName();
            acts.record(
                    Kind.ENTRUSTED,
                    supervisor,
                    task.get(),
                    holder == null || name == null ? null : new Who(holder, name),
                    Who.of(colleague));
            return 1;
        });
    }

    /** Gives all that one has to another, as far as both may see it. */
    @Transactional
    public Entrusting entrustAll(String from, String to, boolean though, Officer supervisor) {
        return givenTo(to, though, supervisor, colleague -> {
            int given = worklist.entrustAll(from, colleague, supervisor);
            if (given > 0) {
                acts.record(Kind.ENTRUSTED, supervisor, colleague(from, supervisor), Who.of(colleague), given);
            }
            return given;
        });
    }

    private Entrusting givenTo(String to, boolean though, Officer supervisor, ToIntFunction<Officer> give) {
        if (!reach.supervises(supervisor)) {
            return new Entrusting.Gone();
        }
        Optional<Officer> found = officers.colleague(to, supervisor);
        if (found.isEmpty()) {
            return new Entrusting.Gone();
        }
        Officer colleague = found.get();
        Optional<Away> away = though ? Optional.empty() : reach.away(to);
        if (away.isPresent()) {
            return new Entrusting.Absent(colleague.name(), away.get());
        }
        int given = give.applyAsInt(colleague);
        return given == 0 ? new Entrusting.Gone() : new Entrusting.Entrusted(colleague.name(), given);
    }

    /** How many tasks {@link #giveBackAll} would give back. */
    public int held(String from, Officer supervisor) {
        return reach.supervises(supervisor) ? worklist.held(from, supervisor) : 0;
    }

    /**
     * Gives all that somebody has back to the unit, while they are away.
     *
     * @return how many tasks; none where they are not away, or the officer does not supervise
     */
    @Transactional
    public int giveBackAll(String from, Officer supervisor) {
        if (!reach.supervises(supervisor)
                || officers.colleague(from, supervisor).isEmpty()) {
            return 0;
        }
        int freed = worklist.releaseAll(from, supervisor);
        if (freed > 0) {
            acts.record(Kind.GIVEN_BACK_ALL, supervisor, colleague(from, supervisor), null, freed);
        }
        return freed;
    }

    private @Nullable Who colleague(String subject, Officer supervisor) {
        return officers.colleague(subject, supervisor).map(Who::of).orElse(null);
    }

    /**
     * Puts a task of the officer's aside until a day.
     *
     * @param day null to take that back
     */
    @Transactional
    public void followUp(String id, @Nullable LocalDate day, Officer officer) {
        worklist.followUp(id, day, officer);
    }

    /**
     * Decides a task that the officer has taken, and lets the procedure go on.
     *
     * @param typed what the officer wrote, by address
     */
    @Transactional
    public Decision decide(String id, Officer officer, Map<Address, String> typed) {
        Sight sight = reach.sight(officer);
        Optional<OfficerTask> found = worklist.find(id, sight);
        if (found.isEmpty()) {
            return new Decision.Gone();
        }
        OfficerTask task = found.get();
        // Of a decision and a withdrawal at once, whichever holds the case first is what happens to it.
        if (!files.holdsAsGoingOn(task.caseId())) {
            return new Decision.Gone();
        }
        if (!worklist.assign(id, officer, sight)) {
            return worklist.find(id, sight)
                    .<Decision>map(kept -> switch (standing(kept, officer)) {
                        case Claim.TakenBy other -> new Decision.TakenBy(other.name());
                        case Claim.NeedsAnother another -> new Decision.NeedsAnother();
                        default -> new Decision.Gone();
                    })
                    .orElseGet(Decision.Gone::new);
        }
        if (weighing.isDue(task.caseId(), officer.authority())) {
            return new Decision.Unweighed();
        }
        Optional<Proposal> proposal = task.proposedBy() == null ? Optional.empty() : proposals.find(id);
        // What was proposed is confirmed as it stands.
        Answers answers = Answers.of(form(task), proposal.map(Proposal::typed).orElse(typed));
        if (!answers.problems().isEmpty()) {
            return new Decision.Incomplete(answers.problems());
        }
        if (task.fourEyes() && proposal.isEmpty()) {
            acts.inPlace(Kind.PROPOSED_FOR, officer, task);
            proposals.propose(id, officer, typed);
            return new Decision.Proposed();
        }
        values.put(task.caseId(), answers.values(), Source.of(Source.Kind.OFFICER, officer.subject()));
        acts.inPlace(Kind.DECIDED_FOR, officer, task);
        events.record(task.caseId(), CaseEvent.Kind.DECIDED, task.id());
        engine.complete(task.id());
        return new Decision.Taken();
    }

    /** What a first officer proposes, or was sent back; empty where nothing was proposed. */
    public Optional<Proposal> proposal(OfficerTask task, Officer officer) {
        return worklist.find(task.id(), officer).flatMap(found -> proposals.find(found.id()));
    }

    /**
     * Sends a proposal back to who made it.
     *
     * @return whether it was; not without a reason, nor by anybody but a second officer who has the task
     */
    @Transactional
    public boolean sendBack(String id, String why, Officer officer) {
        String reason = Typed.bounded(why.strip());
        Optional<OfficerTask> task = worklist.find(id, officer)
                // Whoever proposed it does not settle it, not even in the place of who has it.
                .filter(found -> found.isInTheHandsOf(officer)
                        && found.proposedBy() != null
                        && !found.proposedBy().equals(officer.subject()));
        if (reason.isEmpty() || why.length() > LONGEST_REASON || task.isEmpty()) {
            return false;
        }
        acts.inPlace(Kind.SENT_BACK_FOR, officer, task.get());
        proposals.find(id).ifPresent(proposal -> proposals.sendBack(id, proposal, reason, officer));
        return true;
    }

    /** What was written for a decision that is not made yet, by whoever has or had the task. */
    public Map<Address, String> written(OfficerTask task, Officer officer) {
        return worklist.find(task.id(), officer)
                .map(found -> written.of(found.id()))
                .orElse(Map.of());
    }

    /** Keeps what is written for a decision, right or wrong, until it is made; does nothing where another has the task. */
    @Transactional
    public void write(OfficerTask task, Address address, String typed, Officer officer) {
        worklist.find(task.id(), officer)
                .filter(found -> found.isInTheHandsOf(officer))
                .filter(found -> form(found).field(address).isPresent())
                .ifPresent(found -> written.keep(found.id(), address, typed));
    }

    /** Why a task that is there could not be taken. */
    private static Claim standing(OfficerTask task, Officer officer) {
        if (officer.subject().equals(task.proposedBy())) {
            return new Claim.NeedsAnother();
        }
        String name = task.assigneeName();
        return name == null ? new Claim.Gone() : new Claim.TakenBy(name);
    }

    /** Nothing of a case is shown without its being on record who looked. */
    private OfficerTask opened(OfficerTask task, Officer officer) {
        OfficerTask open = visible(task.id(), officer);
        readings.opened(open, officer);
        return open;
    }

    private OfficerTask visible(String id, Officer officer) {
        return worklist.find(id, officer).orElseThrow(() -> new NoSuchElementException("No task " + id));
    }
}
