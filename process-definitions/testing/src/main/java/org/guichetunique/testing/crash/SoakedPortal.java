package org.guichetunique.testing.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.office.task.Decisions;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.casework.office.task.Tasks;
import org.guichetunique.casework.request.DraftAnswers;
import org.guichetunique.casework.request.DraftContents;
import org.guichetunique.casework.request.Drafts;
import org.guichetunique.casework.request.Filing;
import org.guichetunique.casework.request.FilingResult;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.testing.world.World;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the portal does while it is soaked: several parents file at once, an officer decides whatever waits. Whoever was
 * not told of a reference tries again, now or after the next start.
 */
final class SoakedPortal {

    /** How many cases are closed, or stuck where an operator sees them with nothing else under way. */
    static final String SETTLED = """
            select count(*) from guichet.case_file c where c.state = 'closed' or c.state = 'open' and exists (
              select 1 from guichet.case_step s where s.case_id = c.id and s.ended_at is null and s.state = 'stuck')
              and not exists (
              select 1 from guichet.case_step s where s.case_id = c.id and s.ended_at is null and s.state <> 'stuck')
            """;

    static final String ONCE = "once";

    private static final int PARENTS_AT_ONCE = 16;

    private final Drafts drafts;
    private final DraftContents contents;
    private final DraftAnswers answers;
    private final Filing filing;
    private final Tasks tasks;
    private final Decisions decisions;
    private final JdbcClient database;

    private SoakedPortal(AnnotationConfigApplicationContext context) {
        this.drafts = context.getBean(Drafts.class);
        this.contents = context.getBean(DraftContents.class);
        this.answers = context.getBean(DraftAnswers.class);
        this.filing = context.getBean(Filing.class);
        this.tasks = context.getBean(Tasks.class);
        this.decisions = context.getBean(Decisions.class);
        this.database = context.getBean(JdbcClient.class);
    }

    /**
     * @param arguments as {@link ChildProcess} says, then the file with the parents' numbers, and {@code once} before it
     *     where the portal is to stop of its own accord when all is settled
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> all = Arrays.asList(arguments);
        List<String> parents = Files.readAllLines(Path.of(all.getLast()));
        try (AnnotationConfigApplicationContext context = ChildProcess.engine(all)) {
            new SoakedPortal(context).work(parents, all.contains(ONCE));
        }
    }

    private void work(List<String> parents, boolean once) throws InterruptedException {
        ChildProcess.say("STARTED");
        Set<String> filed = new HashSet<>(database.sql("select owner from case_file where state <> 'draft'")
                .query(String.class)
                .list());
        Queue<String> waiting = new ConcurrentLinkedQueue<>(parents.stream()
                .filter(parent -> !filed.contains(subject(parent)))
                .toList());
        for (int i = 0; i < PARENTS_AT_ONCE; i++) {
            Thread.ofVirtual().start(() -> declareAll(waiting));
        }
        boolean told = false;
        while (!once || !told) {
            if (!decideAll()) {
                TimeUnit.MILLISECONDS.sleep(50);
                if (!told && database.sql(SETTLED).query(Integer.class).single() == parents.size()) {
                    ChildProcess.say("SETTLED");
                    told = true;
                }
            }
        }
    }

    private void declareAll(Queue<String> waiting) {
        for (String parent = waiting.poll(); parent != null; parent = waiting.poll()) {
            try {
                if (!isDeclaredBy(parent)) {
                    waiting.add(parent);
                }
            } catch (RuntimeException e) {
                ChildProcess.say("NOT FILED " + parent + ": " + e);
                waiting.add(parent);
            }
        }
    }

    /** @return whether the parent was given a reference; where evidence is missing, it is gathered once more later */
    private boolean isDeclaredBy(String nationalId) {
        Person parent = new Person(subject(nationalId), "Parent " + nationalId, nationalId, Locale.FRENCH);
        CaseFile.Draft draft = drafts.begin(World.BIRTH, parent);
        contents.consents(draft.id(), parent)
                .forEach(consent ->
                        answers.consent(draft.id(), consent.operation().id(), true, parent));
        drafts.gather(draft, () -> {});
        Map.of(
                        "child.givenName", "Lina",
                        "child.givenNameArabic", "لينة",
                        "declaration.kinship", "mother",
                        "applicant.email", "parent@exemple.ma",
                        "applicant.phone", "0612345678",
                        "applicant.bankAccount", "007780000123456789012396",
                        "household.monthlyIncome", "3000")
                .forEach((address, typed) -> answers.answer(draft, Address.of(address), typed, parent));
        if (filing.submit(draft.id(), parent) instanceof FilingResult.Receipt receipt) {
            ChildProcess.say("ACK " + receipt.reference());
            return true;
        }
        return false;
    }

    private static String subject(String nationalId) {
        return "person-" + nationalId;
    }

    /** @return whether there was anything to decide */
    private boolean decideAll() {
        try {
            List<OfficerTask> open = tasks.open(World.NADIA, null);
            for (OfficerTask task : open) {
                decisions.decide(
                        task.id(),
                        World.NADIA,
                        Map.of(
                                Address.of("decision.outcome"), "accepted",
                                Address.of("decision.reason"), "complete",
                                Address.of("decision.explanation"), "Tout est en ordre."));
            }
            return !open.isEmpty();
        } catch (RuntimeException e) {
            ChildProcess.say("NOT DECIDED: " + e);
            return false;
        }
    }
}
