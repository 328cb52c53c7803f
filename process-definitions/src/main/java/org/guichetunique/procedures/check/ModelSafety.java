package org.guichetunique.procedures.check;

import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.guichetunique.procedures.model.ModelExpression;
import org.guichetunique.procedures.model.XmlElement;

/**
 * What a model may contain at all. Everything is forbidden that is not listed, because what the engine can be talked
 * into grows with every version and this list does not.
 */
final class ModelSafety {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    private static final Set<String> ELEMENTS = Set.of(
            "definitions",
            "process",
            "documentation",
            "extensionElements",
            "incoming",
            "outgoing",
            "startEvent",
            "endEvent",
            "boundaryEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "exclusiveGateway",
            "parallelGateway",
            "inclusiveGateway",
            "eventBasedGateway",
            "subProcess",
            "sequenceFlow",
            "conditionExpression",
            "timerEventDefinition",
            "timeDate",
            "timeDuration",
            "errorEventDefinition",
            "terminateEventDefinition",
            "compensateEventDefinition",
            "association",
            "textAnnotation",
            "text",
            "error",
            "collaboration",
            "participant",
            "laneSet",
            "lane",
            "flowNodeRef",
            "group",
            "category",
            "categoryValue",
            "multiInstanceLoopCharacteristics",
            "completionCondition");

    private static final Set<String> ENGINE_ELEMENTS = Set.of("properties", "property");

    /**
     * The drawing. The engine looks at an element's name alone and not at its namespace, and still understands that of
     * its predecessor: what is not named here could be run under a false flag.
     */
    private static final Map<String, Set<String>> DRAWING = Map.of(
            "http://www.omg.org/spec/BPMN/20100524/DI",
            Set.of("BPMNDiagram", "BPMNPlane", "BPMNShape", "BPMNEdge", "BPMNLabel", "BPMNLabelStyle"),
            "http://www.omg.org/spec/DD/20100524/DC",
            Set.of("Bounds", "Font"),
            "http://www.omg.org/spec/DD/20100524/DI",
            Set.of("waypoint", "extension"));

    private static final Set<String> HARMLESS_ATTRIBUTES = Set.of(
            "http://www.w3.org/2001/XMLSchema-instance",
            "http://camunda.org/schema/modeler/1.0",
            "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0");

    /** Attributes of the engine's namespace, and the only value that each may have; empty where any will do. */
    private static final Map<String, String> ENGINE_ATTRIBUTES = Map.ofEntries(
            Map.entry("camunda:type", "external"),
            Map.entry("camunda:topic", ""),
            Map.entry("camunda:decisionRef", ""),
            Map.entry("camunda:decisionRefBinding", "deployment"),
            Map.entry("camunda:formRef", ""),
            Map.entry("camunda:formRefBinding", "deployment"),
            Map.entry("camunda:candidateGroups", ""),
            Map.entry("camunda:historyTimeToLive", ""),
            Map.entry("camunda:collection", ""),
            Map.entry("camunda:elementVariable", ""));

    private ModelSafety() {}

    static void check(XmlElement root, BiConsumer<XmlElement, String> finding) {
        root.all().forEach(element -> {
            if (element.namespace().equals(BPMN) && !ELEMENTS.contains(element.name())) {
                finding.accept(
                        element,
                        "<" + element.name() + "> is not allowed here: scripts and other code are not"
                                + " run, and this element has no use in a procedure");
            }
            if (!element.namespace().equals(BPMN)
                    && !element.isOfTheEngine()
                    && !DRAWING.getOrDefault(element.namespace(), Set.of()).contains(element.name())) {
                finding.accept(
                        element,
                        "<" + element.name() + "> of '" + element.namespace() + "' is not allowed: only BPMN, its"
                                + " drawing and the engine's properties are");
            }
            if (element.isOfTheEngine() && !ENGINE_ELEMENTS.contains(element.name())) {
                finding.accept(
                        element,
                        "<camunda:" + element.name() + "> is not allowed: models hold no listeners, scripts, classes"
                                + " or connectors");
            }
            element.attributes().forEach((name, value) -> attribute(element, name, value, finding));
            if (ModelExpression.looksLikeOne(element.text())) {
                expression(element, element.text(), finding);
            }
        });
    }

    private static void attribute(
            XmlElement element, String name, String value, BiConsumer<XmlElement, String> finding) {
        if (name.startsWith("camunda:")) {
            String only = ENGINE_ATTRIBUTES.get(name);
            if (only == null) {
                finding.accept(element, name + " is not allowed: models hold no code and no way around the contracts");
            } else if (!only.isEmpty() && !only.equals(value)) {
                finding.accept(element, name + " must be '" + only + "'");
            }
        }
        if (name.startsWith("{") && !HARMLESS_ATTRIBUTES.contains(name.substring(1, name.indexOf('}')))) {
            finding.accept(element, "The attribute " + name + " is not allowed");
        }
        if (ModelExpression.looksLikeOne(value)) {
            finding.accept(element, "An expression may stand in a condition or a timer, not in " + name);
        }
        if (name.equals("language") || name.equals("expressionLanguage") && value.contains("script")) {
            finding.accept(element, "Conditions are written in the engine's expression language only");
        }
    }

    private static void expression(XmlElement element, String text, BiConsumer<XmlElement, String> finding) {
        if (ModelExpression.parse(text).isEmpty()) {
            finding.accept(
                    element,
                    "Not an allowed expression: only names, comparisons and logic, as in"
                            + " ${decision.outcome == 'accepted'}");
        }
    }
}
