package org.guichetunique.testing.crash;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.timeline.Timelines;
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
 * An engine in a process that can be killed. Declares a birth for each person that it is given who has not filed one
 * yet, decides whatever waits, and says on its output what was acknowledged.
 */
final class EngineProcess {

    private EngineProcess() {}

    /** @param arguments the database's address, then {@code name=value} settings, then {@code --}, then people */
    public static void main(String[] arguments) {
        List<String> all = Arrays.asList(arguments);
        int people = all.indexOf("--");
        try (AnnotationConfigApplicationContext context = ChildProcess.engine(all)) {
            ChildProcess.say("STARTED");
            all.subList(people + 1, all.size()).forEach(nationalId -> {
                declare(context, nationalId);
                decide(context);
            });
            ChildProcess.say("DECIDED");
            JdbcClient database = context.getBean(JdbcClient.class);
            org.awaitility.Awaitility.await()
                    .atMost(java.time.Duration.ofMinutes(2))
                    .until(() -> {
                        decide(context);
                        return database.sql("select count(*) from case_file where state = 'open'")
                                        .query(Integer.class)
                                        .single()
                                == 0;
                    });
            ChildProcess.say("CLOSED");
        }
    }

    private static void declare(AnnotationConfigApplicationContext context, String nationalId) {
        Person parent = new Person("person-" + nationalId, "Parent " + nationalId, nationalId, Locale.FRENCH);
        boolean filed =
                context.getBean(Timelines.class).mine(parent, null).stream().anyMatch(CaseFile.Filed.class::isInstance);
        if (filed) {
            return;
        }
        Drafts drafts = context.getBean(Drafts.class);
        DraftContents contents = context.getBean(DraftContents.class);
        DraftAnswers answers = context.getBean(DraftAnswers.class);
        Filing filing = context.getBean(Filing.class);
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
        }
    }

    private static void decide(AnnotationConfigApplicationContext context) {
        Tasks tasks = context.getBean(Tasks.class);
        Decisions decisions = context.getBean(Decisions.class);
        for (OfficerTask task : tasks.open(World.NADIA, null)) {
            decisions.decide(
                    task.id(),
                    World.NADIA,
                    Map.of(
                            Address.of("decision.outcome"), "accepted",
                            Address.of("decision.reason"), "complete",
                            Address.of("decision.explanation"), "Tout est en ordre."));
        }
    }
}
