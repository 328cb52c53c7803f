package org.guichetunique.procedures.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done for each of several is done for all of them, and for no others. */
class SeveralCheckTest {

    private static final String FOLDER = "procedures/direct-social-aid/";
    private static final String BPMN = FOLDER + "direct-social-aid.bpmn";
    private static final String EACH = "camunda:collection=\"children\" camunda:elementVariable=\"child\" />";

    @TempDir
    private Path folder;

    private Copy copy;

    @BeforeEach
    void copyThePublishedFiles() {
        copy = new Copy(folder);
    }

    @Test
    void whatThereIsOneOfIsNotDoneForEach() {
        copy.replace(BPMN, EACH, "camunda:collection=\"household\" camunda:elementVariable=\"child\" />");

        finds("id=\"each-child\"", "Done for each of what?");
    }

    @Test
    void eachIsCalledAsTheServiceCallsIt() {
        copy.replace(BPMN, EACH, "camunda:collection=\"children\" camunda:elementVariable=\"pupil\" />");

        finds("id=\"each-child\"", "camunda:elementVariable must be 'child'");
    }

    @Test
    void noneOfThemIsLeftOut() {
        copy.replace(
                BPMN,
                EACH,
                EACH.replace(" />", "><bpmn:completionCondition>${aid.amount > 0}</bpmn:completionCondition>")
                        + "</bpmn:multiInstanceLoopCharacteristics>");

        finds("id=\"each-child\"", "Each one counts");
    }

    @Test
    void aRefusalForOneDoesNotEndTheCallsForTheOthers() {
        copy.replace(BPMN, "attachedToRef=\"check-schooling\"", "attachedToRef=\"each-child\"");

        finds("id=\"each-child\"", "A refusal for one of children would end this for all the others");
        finds("id=\"check-schooling\"", "may refuse with PUPIL_UNKNOWN, which no event catches");
    }

    @Test
    void whatSpeaksOfOneOfThemIsDoneForEach() {
        copy.replace(BPMN, "camunda:decisionRef=\"household-amount\"", "camunda:decisionRef=\"child-amount\"");
        copy.replace(BPMN, "subject.payee\" value=\"applicant\"", "subject.payee\" value=\"child\"");
        copy.replace(BPMN, "${decision.outcome == 'accepted'}", "${child.ofSchoolAge == true}");

        finds("id=\"set-amount\"", "Which child? child.aidGround is said of one of several");
        finds("id=\"open-aid\"", "Which child?");
        finds("id=\"decided--count-again\"", "Which child? child.ofSchoolAge");
    }

    @Test
    void recordsAreNotChangedForEach() {
        copy.replace(
                BPMN,
                "camunda:topic=\"health-facility.getDisabilityCertificate\"",
                "camunda:topic=\"social-support-agency.stopAid\"");

        finds("id=\"check-disability\"", "What changes an authority's records is not done for each of several");
    }

    @Test
    void aListWithoutEndIsNotReadIntoACase() {
        copy.replace("authorities/social-register/openapi.yaml", "          maxItems: 20\n", "");

        assertThat(copy.check())
                .anySatisfy(finding -> assertThat(finding.message())
                        .contains("social-register.getHousehold may list any number of them"));
    }

    @Test
    void nobodyIsAskedInAFormWhatIsSaidOfEach() {
        copy.replace(FOLDER + "aid-request.form", "household.registerNumber", "child.givenName");

        assertThat(copy.check())
                .anySatisfy(finding -> assertThat(finding.message()).contains("service.yaml names no subject child"));
    }

    @Test
    void oneOfSeveralHasANameOfItsOwn() {
        copy.replace(FOLDER + "service.yaml", "each: child}", "each: household}");

        assertThat(copy.check())
                .anySatisfy(finding -> assertThat(finding.message()).contains("Another subject is called household"));
    }

    private void finds(String where, String words) {
        int line = copy.lineOf(BPMN, where);
        assertThat(copy.check()).anySatisfy(finding -> {
            assertThat(finding.file()).isEqualTo(copy.file(BPMN));
            assertThat(finding.line()).isEqualTo(line);
            assertThat(finding.message()).contains(words);
        });
    }
}
