package org.guichetunique.procedures.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.guichetunique.exchange.file.Finding;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.procedures.model.ModelFile;
import org.guichetunique.procedures.model.XmlElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Models that people have drawn with other tools are told, thing by thing, what of them does not run here. */
class ForeignModelsTest {

    private static final Lint LINT = new Lint(Draft.PUBLISHED);
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    /** Of BPMN. Cases are begun by filing, wait for people and time alone, and call ministries by their contracts. */
    private static final Set<String> NOT_RUN = Set.of(
            "task",
            "scriptTask",
            "sendTask",
            "receiveTask",
            "manualTask",
            "callActivity",
            "transaction",
            "adHocSubProcess",
            "complexGateway",
            "dataObject",
            "dataObjectReference",
            "dataStoreReference",
            "ioSpecification",
            "messageFlow",
            "messageEventDefinition",
            "signalEventDefinition",
            "escalationEventDefinition",
            "conditionalEventDefinition",
            "cancelEventDefinition",
            "linkEventDefinition",
            "standardLoopCharacteristics",
            "timeCycle",
            "humanPerformer");

    /** Of the engine's namespace: what runs programs, and what this platform does in its own way. */
    private static final Set<String> PROGRAMS =
            Set.of("executionListener", "taskListener", "inputOutput", "formData", "field", "script", "in");

    private static final Set<String> PROGRAMMED = Set.of(
            "camunda:class",
            "camunda:expression",
            "camunda:delegateExpression",
            "camunda:resultVariable",
            "camunda:assignee",
            "camunda:formKey",
            "camunda:asyncBefore");

    static List<Path> models() {
        return ForeignModels.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatDoesNotRunIsSaidWhereItStands(Path file) throws IOException {
        String text = Files.readString(file);
        Draft draft = Draft.of("contest-data-use");
        draft.put(draft.bpmn(), text);
        List<Finding> findings = LINT.check(draft.key(), draft.texts());

        XmlElement root = ModelFile.read(file, text, new Findings()).orElseThrow();
        root.all()
                .filter(ForeignModelsTest::doesNotRun)
                .forEach(element -> assertThat(findings)
                        .as("%s, line %s", element.name(), element.line())
                        .anySatisfy(finding -> assertThat(List.of(finding.line(), finding.isError()))
                                .isEqualTo(List.of(element.line(), true))));
        assertThat(findings)
                .as("another process")
                .anyMatch(finding -> finding.isError()
                        && finding.rule().id().matches("process-single|process-not-executable|text-missing"));
    }

    @Test
    void betweenThemTheModelsHaveEverythingThatDoesNotRun() {
        List<String> there = models().stream()
                .map(file -> ModelFile.read(file, new Findings()).orElseThrow())
                .flatMap(XmlElement::all)
                .filter(ForeignModelsTest::doesNotRun)
                .map(XmlElement::name)
                .distinct()
                .toList();
        assertThat(there).containsAll(NOT_RUN).containsAll(PROGRAMS);
    }

    private static boolean doesNotRun(XmlElement element) {
        return element.namespace().equals(BPMN) && NOT_RUN.contains(element.name())
                || element.isOfTheEngine() && PROGRAMS.contains(element.name())
                || element.attributes().keySet().stream().anyMatch(PROGRAMMED::contains);
    }
}
