package org.guichetunique.runtime.camunda;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.guichetunique.exchange.file.Finding;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.procedures.check.AllowedInModels;
import org.guichetunique.procedures.finding.ProcedureRule;
import org.guichetunique.procedures.model.XmlElement;

/**
 * Refuses a model that holds more than models may, as the engine itself has read it: whatever way it came, and however
 * its text was written, nothing of it runs.
 */
final class AllowedModels extends AbstractBpmnParseListener {

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> processes) {
        Findings findings = new Findings();
        String called = processes.stream()
                .map(ProcessDefinitionEntity::getKey)
                .findFirst()
                .orElse("model");
        AllowedInModels.check(read(root), Path.of(called + ".bpmn"), findings);
        // What expressions reach is bounded by the one who evaluates them (PublishedNames).
        findings.errors().stream()
                .filter(finding -> finding.rule() != ProcedureRule.EXPRESSION_FORBIDDEN)
                .findFirst()
                .ifPresent(AllowedModels::refuse);
    }

    private static void refuse(Finding finding) {
        throw new ProcessEngineException(
                "Models may not hold this: " + finding.file() + ":" + finding.line() + ": " + finding.message());
    }

    private static XmlElement read(Element element) {
        Map<String, String> attributes = new HashMap<>();
        for (String key : element.attributes()) {
            if (key.equals("xmlns") || key.startsWith("xmlns:")) {
                // Says what a prefix stands for.
                continue;
            }
            int colon = key.lastIndexOf(':');
            attributes.put(
                    XmlElement.attributeName(key.substring(0, Math.max(0, colon)), key.substring(colon + 1)),
                    Objects.requireNonNullElse(element.attribute(key), ""));
        }
        return new XmlElement(
                Objects.requireNonNullElse(element.getUri(), ""),
                element.getTagName(),
                Map.copyOf(attributes),
                element.elements().stream().map(AllowedModels::read).toList(),
                element.getText().strip(),
                Math.max(1, element.getLine()));
    }
}
