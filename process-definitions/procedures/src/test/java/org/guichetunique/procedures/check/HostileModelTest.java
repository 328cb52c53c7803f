package org.guichetunique.procedures.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults 31 and 32: models that would run code, read files or never end are refused before the engine sees them. */
class HostileModelTest {

    private static final String TASK = "<bpmn:serviceTask id=\"register-birth\"";
    private static final String IN_TASK = "<bpmn:incoming>accepted--register-birth</bpmn:incoming>";
    private static final String PROCESS = "<bpmn:startEvent id=\"declared\"";

    @TempDir
    private Path folder;

    private Copy copy;

    @BeforeEach
    void copyThePublishedFiles() {
        copy = new Copy(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:scriptTask id=\"x\" scriptFormat=\"javascript\"><bpmn:script>java.lang.Runtime</bpmn:script></bpmn:scriptTask>",
                "<bpmn:sendTask id=\"x\" camunda:class=\"java.lang.Runtime\"/>",
                "<bpmn:callActivity id=\"x\" calledElement=\"other\"/>",
                "<bpmn:receiveTask id=\"x\"/>",
                "<bpmn:transaction id=\"x\"/>",
                "<bpmn:adHocSubProcess id=\"x\"/>",
                "<bpmn:dataObject id=\"x\"/>",
                "<x:scriptTask xmlns:x=\"urn:other\" id=\"x\" scriptFormat=\"javascript\"/>",
                "<bpmndi:scriptTask id=\"x\" scriptFormat=\"javascript\"/>",
                "<scriptTask xmlns=\"\" id=\"x\" scriptFormat=\"javascript\"/>",
                "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body onload=\"alert(1)\"/></html>"
            })
    void anElementThatIsNotListedIsRefused(String element) {
        copy.replace(Copy.BPMN, PROCESS, element + PROCESS);

        refused(element.substring(0, 10), "not allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "camunda:executionListener class=\"java.lang.Runtime\" event=\"start\"",
                "camunda:executionListener expression=\"x\" event=\"start\"",
                "camunda:taskListener delegateExpression=\"x\" event=\"create\"",
                "camunda:connector",
                "camunda:inputOutput",
                "camunda:failedJobRetryTimeCycle",
                "camunda:field name=\"x\"",
                "camunda:errorEventDefinition expression=\"true\" errorRef=\"x\"",
                "old:executionListener xmlns:old=\"http://activiti.org/bpmn\" class=\"java.lang.Runtime\" event=\"start\"",
                "x:executionListener xmlns:x=\"urn:other\" class=\"java.lang.Runtime\" event=\"start\""
            })
    void anExtensionOtherThanAPropertyIsRefused(String element) {
        copy.replace(
                Copy.BPMN, IN_TASK, "<bpmn:extensionElements><" + element + "/></bpmn:extensionElements>" + IN_TASK);

        refused("<" + element.substring(0, 10), "not allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "camunda:class=\"java.lang.Runtime\"",
                "camunda:delegateExpression=\"bean\"",
                "camunda:expression=\"bean.method()\"",
                "camunda:resultVariable=\"x\"",
                "camunda:asyncBefore=\"true\"",
                "camunda:taskPriority=\"1\"",
                "xmlns:old=\"http://activiti.org/bpmn\" old:class=\"java.lang.Runtime\"",
                "xmlns:old=\"http://activiti.org/bpmn\" old:delegateExpression=\"bean\"",
                "xmlns:x=\"urn:other\" x:anything=\"1\""
            })
    void anAttributeThatIsNotListedIsRefused(String attribute) {
        copy.replace(Copy.BPMN, TASK, TASK + " " + attribute);

        refused("id=\"register-birth\"", "not allowed");
    }

    @Test
    void anotherTypeOfTaskThanAnExternalOneIsRefused() {
        copy.replace(Copy.BPMN, "camunda:type=\"external\"", "camunda:type=\"connector\"");

        refused("camunda:type=\"connector\"", "must be 'external'");
    }

    @Test
    void anAttributeOfAnotherNamespaceDoesNotPassForOneWithout() {
        copy.replace(
                Copy.BPMN,
                "camunda:candidateGroups=\"civil-registry\"",
                "xmlns:modeler=\"http://camunda.org/schema/modeler/1.0\" modeler:candidateGroups=\"civil-registry\"");

        refused("modeler:candidateGroups", "Nobody can take this task");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass().forName('java.lang.Runtime')}",
                "${''.class.name == 'x'}",
                "${decision.getClass() == 'x'}",
                "${decision.outcome.class == 'x'}",
                "${decision['outcome'] == 'accepted'}",
                "${decision.outcome.equals('accepted')}",
                "${execution.setVariable('x', 1)}",
                "#{decision.outcome == 'accepted'}",
                "${decision.outcome == 'accepted'}${true}",
                "#{''.getClass()}",
                "${decision.outcome = 'accepted'}",
                "${1 + 1 == 2}",
                "${decision.outcome == 'a' ? true : false}",
                "${decision.outcome}.x${''}",
                "${x -> x}",
                "${[1]}",
                "${T(java.lang.Runtime)}",
                "${dateTime().isAfter(1)}",
                "${decision.outcome == \"accepted\"}"
            })
    void anExpressionThatDoesMoreThanCompareIsRefused(String expression) {
        copy.replace(Copy.BPMN, "${decision.outcome == 'accepted'}", expression.replace("<", "&lt;"));

        refused("id=\"accepted--register-birth\"@1", "Not an allowed expression");
    }

    static Stream<Arguments> places() {
        return Stream.of(
                Arguments.of("camunda:topic=\"civil-registry.registerBirth\"", "camunda:topic=\"${decision.outcome}\""),
                Arguments.of("camunda:decisionRef=\"family-right\"", "camunda:decisionRef=\"${decision.outcome}\""),
                Arguments.of(
                        "camunda:candidateGroups=\"civil-registry\"", "camunda:candidateGroups=\"#{''.getClass()}\""),
                Arguments.of("name=\"Draw up the birth certificate\"", "name=\"${''.getClass()}\""));
    }

    @ParameterizedTest
    @MethodSource("places")
    void anExpressionElsewhereThanInAConditionOrATimerIsRefused(String right, String wrong) {
        copy.replace(Copy.BPMN, right, wrong);

        refused(wrong, "An expression may stand in a condition or a timer");
    }

    @Test
    void aConditionInAScriptLanguageIsRefused() {
        copy.replace(
                Copy.BPMN,
                "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${decision",
                "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" language=\"javascript\">${decision");

        refused("language=\"javascript\"", "expression language only");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x>",
                "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">",
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;\">"
                        + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>"
            })
    void aDocumentTypeIsRefusedInModelsAndRules(String doctype) {
        for (String file : new String[] {Copy.BPMN, Copy.BIRTH + "family-right.dmn"}) {
            copy.replace(file, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<?xml version=\"1.0\"?>\n" + doctype);

            assertThat(copy.check()).as(file).anySatisfy(finding -> {
                assertThat(finding.file()).isEqualTo(copy.file(file));
                assertThat(finding.message()).contains("no DOCTYPE");
            });
        }
    }

    @Test
    void aHundredThousandNestedElementsAreRefused() {
        copy.write(Copy.BPMN, "<a>".repeat(100_000) + "</a>".repeat(100_000));

        refused("<a>", "too many elements, or nests them too deeply");
    }

    @Test
    void aHundredThousandElementsSideBySideAreRefused() {
        copy.write(Copy.BPMN, "<a>" + "<b/>".repeat(100_000) + "</a>");

        refused("<a>", "too many elements");
    }

    @Test
    void aTextThatIsNoXmlIsSaidToBe() {
        copy.write(Copy.BPMN, "%PDF-1.7 \u0001");

        refused("%PDF", "Not readable as XML");
    }

    @Test
    void everyModelOfTheFolderIsCheckedAndNotOnlyTheOneThatRuns() {
        String second = Copy.BIRTH + "second.bpmn";
        copy.write(second, """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d">
                  <bpmn:process id="second" isExecutable="true">
                    <bpmn:scriptTask id="x" scriptFormat="juel"><bpmn:script>${''.getClass()}</bpmn:script></bpmn:scriptTask>
                  </bpmn:process>
                </bpmn:definitions>
                """);

        assertThat(copy.check())
                .filteredOn(finding -> finding.file().equals(copy.file(second)))
                .anySatisfy(finding -> assertThat(finding.message()).contains("has one model"))
                .anySatisfy(finding -> {
                    assertThat(finding.line()).isEqualTo(3);
                    assertThat(finding.message()).contains("not allowed");
                });
    }

    @Test
    void aSecondModelThatIsNoXmlIsSaidToBe() {
        copy.write(Copy.BIRTH + "second.bpmn", "this is no xml");

        assertThat(copy.check()).anySatisfy(finding -> {
            assertThat(finding.file()).isEqualTo(copy.file(Copy.BIRTH + "second.bpmn"));
            assertThat(finding.message()).contains("Not readable as XML");
        });
    }

    @Test
    void aRuleThatCallsJavaIsRefused() {
        copy.replace(
                Copy.BIRTH + "family-right.dmn",
                "<text>\"allowance\"</text>",
                "<text>${''.getClass().forName('java.lang.Runtime')}</text>");

        assertThat(copy.check()).anySatisfy(finding -> {
            assertThat(finding.file()).isEqualTo(copy.file(Copy.BIRTH + "family-right.dmn"));
            assertThat(finding.message()).contains("FEEL");
        });
    }

    @Test
    void aRuleWithAnythingButATableIsRefused() {
        copy.replace(
                Copy.BIRTH + "family-right.dmn",
                "</definitions>",
                "<businessKnowledgeModel id=\"x\"><encapsulatedLogic kind=\"Java\"/></businessKnowledgeModel></definitions>");

        assertThat(copy.check())
                .anySatisfy(finding -> assertThat(finding.message()).contains("decision tables"));
    }

    /** @param where a text of the file; with {@code @1}, the line after it */
    private void refused(String where, String message) {
        String text = where.replaceFirst("@1$", "");
        int line = copy.lineOf(Copy.BPMN, text) + (where.endsWith("@1") ? 1 : 0);
        assertThat(copy.check()).anySatisfy(finding -> {
            assertThat(finding.file()).isEqualTo(copy.file(Copy.BPMN));
            assertThat(finding.line()).isEqualTo(line);
            assertThat(finding.message()).contains(message);
        });
    }
}
