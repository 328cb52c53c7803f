package org.guichetunique.procedures.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the engine would leave undone without a word. */
class CompensationCheckTest {

    private static final String FOLDER = "procedures/company-creation/";
    private static final String BPMN = FOLDER + "company-creation.bpmn";

    @TempDir
    private Path folder;

    private Copy copy;

    @BeforeEach
    void copyThePublishedFiles() {
        copy = new Copy(folder);
    }

    @Test
    void aTaskIsUndoneByWhatTheContractNamesForIt() {
        copy.replace(BPMN, "camunda:topic=\"bank.unblockCapital\"", "camunda:topic=\"payment-platform.refundPayment\"");

        finds("id=\"unblock-capital\"", "By its contract bank.blockCapital is undone by bank.unblockCapital, not by");
    }

    @Test
    void whatTheContractCannotUndoIsNotUndone() {
        copy.replace("authorities/bank/openapi.yaml", "      x-undone-by: unblockCapital\n", "");

        finds("id=\"unblock-capital\"", "The contract names nothing that undoes bank.blockCapital");
    }

    @Test
    void anUndoingTaskIsAssociatedWithTheEventThatSetsItOff() {
        copy.replace(BPMN, "targetRef=\"release-name\" />", "targetRef=\"reserve-name\" />");

        finds("id=\"undo-reserve-name\"", "one task marked isForCompensation");
        finds("id=\"release-name\"", "must be associated with one compensation event");
    }

    @Test
    void anUndoingTaskStandsOutsideTheFlow() {
        copy.replace(
                BPMN,
                "<bpmn:sequenceFlow id=\"issue-notice--created\" sourceRef=\"issue-notice\"",
                "<bpmn:sequenceFlow id=\"issue-notice--created\" sourceRef=\"release-name\"");

        finds("id=\"release-name\"", "stands outside the flow");
    }

    @Test
    void somethingMustSetTheUndoingOff() {
        String model = copy.read(BPMN);
        copy.write(BPMN, model.replaceAll("<bpmn:compensateEventDefinition id=\"[a-z-]+-undo\" />", ""));

        finds("id=\"undo-reserve-name\"", "Nothing in this procedure sets the undoing off");
    }

    @Test
    void oneCannotUndoWhatHasNoUndoing() {
        copy.replace(
                BPMN,
                "<bpmn:compensateEventDefinition id=\"given-up-undo\" />",
                "<bpmn:compensateEventDefinition id=\"given-up-undo\" activityRef=\"open-payment\" />");

        finds("id=\"given-up\"", "There is nothing to undo: no task open-payment has a compensation event");
    }

    @Test
    void aStepOfTheApplicantSaysWhatIsAsked() {
        for (String language : new String[] {"fr", "ar", "en"}) {
            String texts = FOLDER + "messages_" + language + ".properties";
            copy.write(texts, copy.read(texts).replaceAll("asked\\.sign-articles=.*\n", ""));
        }

        finds("id=\"sign-articles\"", "No text asked.sign-articles");
    }

    @Test
    void theApplicantHasNoSupervisor() {
        copy.replace(BPMN, "camunda:candidateGroups=\"applicant\"", "camunda:candidateGroups=\"applicant:supervisor\"");

        finds("id=\"propose-names\"", "Nobody can take this task");
    }

    @Test
    void whereAFileIsFollowedIsAnAddressOfTheCase() {
        copy.replace(FOLDER + "service.yaml", "followedAt: payment.returnAddress", "followedAt: payment.nowhere");

        assertThat(copy.check()).anySatisfy(finding -> {
            assertThat(finding.file()).isEqualTo(copy.file(FOLDER + "service.yaml"));
            assertThat(finding.line()).isEqualTo(copy.lineOf(FOLDER + "service.yaml", "followedAt:"));
        });
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
