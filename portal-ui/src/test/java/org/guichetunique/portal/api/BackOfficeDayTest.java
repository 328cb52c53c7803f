package org.guichetunique.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.office.complement.ComplementResult;
import org.guichetunique.casework.office.complement.Complements;
import org.guichetunique.casework.office.opinion.Opinion;
import org.guichetunique.casework.office.opinion.OpinionRequestResult;
import org.guichetunique.casework.office.opinion.OpinionResult;
import org.guichetunique.casework.office.opinion.Opinions;
import org.guichetunique.casework.office.opinion.OpinionsToGive;
import org.guichetunique.casework.office.task.Batch;
import org.guichetunique.casework.office.task.BatchDecisions;
import org.guichetunique.casework.office.task.Claim;
import org.guichetunique.casework.office.task.Decision;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.portal.api.DescribedClient.Reply;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.Test;

/** An officer's day, once at the desk and once through the interface: nobody can tell afterwards which it was. */
class BackOfficeDayTest extends BackOfficeStory {

    private static final Map<Address, String> ACCEPTED = Map.of(
            Address.of("decision.outcome"), "accepted",
            Address.of("decision.reason"), "complete",
            Address.of("decision.explanation"), "Tout est en ordre.");

    /** The files of one day: for the complement, the opinion, the decision alone, and ten together. */
    private record Files(Reference complement, Reference opinion, Reference alone, List<Reference> ten) {

        static Files arrive() {
            return new Files(
                    declared(),
                    declared(),
                    declared(),
                    IntStream.range(0, 10).mapToObj(any -> declared()).toList());
        }

        List<Reference> all() {
            return Stream.concat(Stream.of(complement, opinion, alone), ten.stream())
                    .toList();
        }
    }

    @Test
    void theSameDayHasTheSameOutcomesTheSameLedgerAndTheSameRefusals() {
        Files atTheDesk = Files.arrive();
        Files throughTheInterface = Files.arrive();

        List<String> desk = dayAtTheDesk(atTheDesk);
        List<String> software = dayOfTheSoftware(throughTheInterface);

        assertThat(software).isEqualTo(desk);
        assertThat(traces(throughTheInterface)).isEqualTo(traces(atTheDesk)).isNotEmpty();
    }

    private List<String> dayOfTheSoftware(Files files) {
        List<String> told = new ArrayList<>();
        DescribedClient nadia = software(World.NADIA);
        assertThat(listed(nadia))
                .containsAll(files.all().stream().map(Reference::toString).toList());
        String complement = task(files.complement());
        told.add(nadia.call("claim").with("id", complement).send().outcome());
        told.add(software(World.SECOND_REGISTRAR)
                .call("claim")
                .with("id", complement)
                .send()
                .outcome());
        nadia.call("file").with("id", complement).send();
        Map<String, Object> missing = Map.of("reasons", List.of("other"), "note", "Un détail manque.");
        told.add(nadia.call("complement")
                .with("id", complement)
                .body(missing)
                .send()
                .outcome());
        told.add(nadia.call("complement")
                .with("id", complement)
                .body(missing)
                .send()
                .outcome());

        String opinion = task(files.opinion());
        Map<String, String> question = Map.of("authority", "social-security", "question", "Est-elle affiliée ?");
        told.add(nadia.call("askOpinion")
                .with("id", opinion)
                .body(question)
                .send()
                .outcome());
        DescribedClient omar = software(World.OMAR);
        String asked = asked(omar, files.opinion());
        omar.call("opinion").with("id", asked).send();
        told.add(omar.call("giveOpinion")
                .with("id", asked)
                .body(Map.of("answer", "unfavourable"))
                .send()
                .outcome());
        told.add(omar.call("giveOpinion")
                .with("id", asked)
                .body(Map.of("answer", "unfavourable", "text", "Affiliée ailleurs."))
                .send()
                .outcome());
        told.add(decide(nadia, opinion, ACCEPTING).outcome());
        told.add(nadia.call("weigh")
                .with("id", opinion)
                .with("opinion", asked)
                .body(Map.of("followed", false, "why", "Les pièces disent autre chose."))
                .send()
                .outcome());
        told.add(decide(nadia, opinion, ACCEPTING).outcome());

        String alone = task(files.alone());
        told.add(decide(nadia, alone, Map.of("decision.outcome", "rejected")).outcome());
        told.add(decide(nadia, alone, ACCEPTING).outcome());

        List<String> ten = files.ten().stream().map(BackOfficeStory::task).toList();
        WORLD.claims().claim(ten.getLast(), World.SECOND_REGISTRAR);
        Reply bulk = nadia.call("decideInBulk")
                .body(Map.of("tasks", ten, "values", ACCEPTING))
                .send();
        bulk.body().path("files").forEach(file -> told.add(file.path("state").asString()));
        return told;
    }

    private static List<String> dayAtTheDesk(Files files) {
        List<String> told = new ArrayList<>();
        OfficerTask complement = WORLD.task(files.complement(), World.NADIA);
        told.add(word(WORLD.claims().claim(complement.id(), World.NADIA)));
        told.add(word(WORLD.claims().claim(complement.id(), World.SECOND_REGISTRAR)));
        WORLD.taskContents().values(complement, World.NADIA);
        IntStream.range(0, 2)
                .forEach(any -> told.add(word(WORLD.bean(Complements.class)
                        .ask(complement.id(), World.NADIA, List.of("other"), "Un détail manque.", List.of()))));

        OfficerTask opinion = WORLD.task(files.opinion(), World.NADIA);
        told.add(word(
                WORLD.bean(Opinions.class).ask(opinion.id(), "social-security", "Est-elle affiliée ?", World.NADIA)));
        OpinionsToGive toGive = WORLD.bean(OpinionsToGive.class);
        Opinion asked = toGive.waiting(World.OMAR, null).stream()
                .filter(one -> one.reference().equals(files.opinion()))
                .findFirst()
                .orElseThrow();
        toGive.values(asked.id(), World.OMAR);
        told.add(word(toGive.give(asked.id(), Opinion.Answer.UNFAVOURABLE, "", World.OMAR)));
        told.add(word(toGive.give(asked.id(), Opinion.Answer.UNFAVOURABLE, "Affiliée ailleurs.", World.OMAR)));
        told.add(readAndDecide(opinion, ACCEPTED));
        WORLD.bean(Opinions.class).weigh(asked.id(), opinion, false, "Les pièces disent autre chose.", World.NADIA);
        told.add("kept");
        told.add(readAndDecide(opinion, ACCEPTED));

        OfficerTask alone = WORLD.task(files.alone(), World.NADIA);
        told.add(readAndDecide(alone, Map.of(Address.of("decision.outcome"), "rejected")));
        told.add(readAndDecide(alone, ACCEPTED));

        List<String> ten = files.ten().stream().map(BackOfficeStory::task).toList();
        WORLD.claims().claim(ten.getLast(), World.SECOND_REGISTRAR);
        BatchDecisions batches = WORLD.bean(BatchDecisions.class);
        var id = batches.choose(ten, World.NADIA);
        batches.begin(id, ten, ACCEPTED, null, World.NADIA);
        while (batches.decideNext(id, World.NADIA)) {
            // The next one.
        }
        Batch decided = batches.find(id, World.NADIA).orElseThrow();
        decided.files().forEach(file -> told.add(FileBody.word(file.state())));
        return told;
    }

    private static String readAndDecide(OfficerTask task, Map<Address, String> typed) {
        WORLD.taskContents().values(task, World.NADIA);
        return word(WORLD.decisions().decide(task.id(), World.NADIA, typed));
    }

    private static Reply decide(DescribedClient software, String task, Map<String, String> values) {
        String tag = software.call("file").with("id", task).send().tag();
        return software.call("decide")
                .with("id", task)
                .header("If-Match", tag)
                .body(Map.of("values", values))
                .send();
    }

    /** What the desk says, in the words of the interface. */
    private static String word(Object result) {
        return switch (result) {
            case Claim.Yours yours -> "claimed";
            case Claim.TakenBy other -> "TAKEN";
            case ComplementResult.Asked asked -> "asked";
            case ComplementResult.AskedBefore before -> "ASKED_BEFORE";
            case OpinionRequestResult.Asked asked -> "asked";
            case OpinionResult.Unreasoned unreasoned -> "UNREASONED";
            case OpinionResult.Given given -> "given";
            case Decision.Unweighed unweighed -> "UNWEIGHED";
            case Decision.Incomplete incomplete -> "INCOMPLETE";
            case Decision.Taken taken -> "decided";
            default -> result.toString();
        };
    }

    private static List<String> listed(DescribedClient software) {
        List<String> references = new ArrayList<>();
        String next = "";
        do {
            Reply page = software.call("tasks").with("after", next).send();
            page.body()
                    .path("tasks")
                    .forEach(task -> references.add(task.path("reference").asString()));
            next = page.body().path("next").asString("");
        } while (!next.isEmpty());
        return references;
    }

    private static String asked(DescribedClient software, Reference reference) {
        for (var one : software.call("opinions").send().body().path("opinions")) {
            if (one.path("reference").asString().equals(reference.toString())) {
                return one.path("id").asString();
            }
        }
        throw new AssertionError("No opinion is asked about " + reference);
    }

    /** Of each file: who read it and in which step, what happened in it, who decided what, and whose it is now. */
    private static List<List<String>> traces(Files files) {
        return files.all().stream()
                .map(reference -> WORLD.asOwner()
                        .sql("""
                                with c as (select id from guichet.case_file where reference = :reference)
                                select concat_ws(' ', 'event', e.kind) from guichet.case_event e join c on c.id = e.case_id
                                 where e.kind in ('decided', 'complement-requested', 'opinion-asked', 'opinion-given')
                                union all
                                select concat_ws(' ', 'value', v.element, v.value, v.source_name)
                                  from guichet.case_value v join c on c.id = v.case_id where v.subject = 'decision'
                                union all
                                select concat_ws(' ', 'reading', l.actor, l.purpose, l.legal_basis)
                                  from guichet.exchange_log l join c on c.id = l.case_id where l.kind = 'reading'
                                union all
                                select concat_ws(' ', 'task', t.state, t.assignee) from guichet.task t join c on c.id = t.case_id
                                 where t.candidate like 'civil-registry%'
                                 order by 1
                                """)
                        .param("reference", reference.toString())
                        .query(String.class)
                        .list())
                .toList();
    }
}
