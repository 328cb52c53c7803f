package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.office.task.Answers;
import org.guichetunique.casework.office.task.BatchBegin;
import org.guichetunique.casework.office.task.BatchDecisions;
import org.guichetunique.casework.office.task.Decision;
import org.guichetunique.casework.request.FilingResult.Problem;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Reading.Mistake;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.form.Field;
import org.guichetunique.procedures.form.Form;
import org.guichetunique.procedures.form.OutcomeReasons;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Why something is decided has to fit what is decided. */
class ReasonsStoryTest extends OfficeStory {

    private static Families families;

    private static final Address OUTCOME = Address.of("decision.outcome");
    private static final Address REASON = Address.of("decision.reason");
    private static final Decision.Incomplete NOT_ITS_REASON =
            new Decision.Incomplete(List.of(new Problem(REASON, Mistake.NOT_ITS_REASON)));

    @BeforeAll
    static void find() {
        families = new Families(world);
    }

    @Test
    void nobodyRefusesBecauseEverythingIsInOrderNorAcceptsWhatIsNotAdmitted() {
        Reference reference = world.declareBirth(families.mother());

        assertThat(world.decide(reference, World.NADIA, "refused", "complete", "Tout est en ordre."))
                .isEqualTo(NOT_ITS_REASON);
        assertThat(world.decide(reference, World.NADIA, "accepted", "name-not-admitted", "Le prénom ne va pas."))
                .isEqualTo(NOT_ITS_REASON);

        assertThat(world.decide(reference, World.NADIA, "refused", "name-not-admitted", "Le prénom ne va pas."))
                .isEqualTo(new Decision.Taken());
    }

    @Test
    void filesThatAreDecidedTogetherAreHeldToItToo() {
        Reference first = world.declareBirth(families.mother());
        Reference second = world.declareBirth(families.mother());
        List<String> tasks = List.of(
                world.task(first, World.NADIA).id(),
                world.task(second, World.NADIA).id());

        BatchDecisions together = world.bean(BatchDecisions.class);

        BatchBegin begin = together.begin(
                together.choose(tasks, World.NADIA),
                tasks,
                Map.of(OUTCOME, "refused", REASON, "complete", Address.of("decision.explanation"), "Non."),
                null,
                World.NADIA);

        assertThat(begin).isEqualTo(new BatchBegin.Incomplete(NOT_ITS_REASON.problems()));
        assertThat(world.task(first, World.NADIA)).isNotNull();
    }

    @Test
    void ofEveryProcedureEachReasonGoesWithItsOutcomesAndNoOther() {
        List<String> tried = new ArrayList<>();
        world.bean(Catalogue.class)
                .services()
                .forEach(service -> service.questions()
                        .forms()
                        .values()
                        .forEach(form -> form.fields().forEach(field -> {
                            OutcomeReasons reasons = field.reasons();
                            if (reasons != null) {
                                tried.add(service.key());
                                assertThat(reasons.byOutcome().keySet())
                                        .isEqualTo(codes(
                                                form.field(reasons.outcome()).orElseThrow()));
                                reasons.byOutcome()
                                        .keySet()
                                        .forEach(outcome -> codes(field)
                                                .forEach(reason -> assertThat(isTaken(form, field, outcome, reason))
                                                        .as(service.key() + ": " + outcome + " because " + reason)
                                                        .isEqualTo(reasons.of(outcome)
                                                                .contains(reason))));
                            }
                        })));
        assertThat(tried)
                .contains(
                        "birth-and-family-rights",
                        "building-permit",
                        "company-creation",
                        "death-of-a-relative",
                        "direct-social-aid",
                        "driving-licence-exchange",
                        "scholarship");
    }

    private static Set<String> codes(Field field) {
        return Objects.requireNonNull(field.element().codes()).codes().keySet();
    }

    private static boolean isTaken(Form form, Field field, String outcome, String reason) {
        Address of = Objects.requireNonNull(field.reasons()).outcome();
        return Answers.of(form, Map.of(of, outcome, field.address(), reason)).problems().stream()
                .noneMatch(problem -> problem.address().equals(field.address()));
    }
}
