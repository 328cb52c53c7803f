package org.guichetunique.procedures.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guichetunique.procedures.finding.ProcedureRule;
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

    private static final Set<String> CODE = Set.of("scriptTask", "script");

    /** Which kinds of events run, by where they stand; the empty one is the event without a kind. */
    private static final Map<String, Set<String>> EVENTS = Map.of(
            "startEvent",
            Set.of("", "timer", "error", "compensate"),
            "endEvent",
            Set.of("", "error", "terminate", "compensate"),
            "boundaryEvent",
            Set.of("timer", "error", "compensate"),
            "intermediateCatchEvent",
            Set.of("timer"),
            "intermediateThrowEvent",
            Set.of("", "compensate"));

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
            Map.entry("camunda:elementVariable", ""),
            // Which template of the palette a task was made from: said for the editor alone.
            Map.entry("camunda:modelerTemplate", ""),
            Map.entry("camunda:modelerTemplateVersion", ""));

    private ModelSafety() {}

    static void check(XmlElement root, BreachRecorder saying) {
        root.all().forEach(element -> {
            if (element.namespace().equals(BPMN) && !ELEMENTS.contains(element.name())) {
                ProcedureRule rule =
                        CODE.contains(element.name()) ? ProcedureRule.CODE_FORBIDDEN : ProcedureRule.ELEMENT_NOT_RUN;
                saying.say(element, rule, "<" + element.name() + ">");
            }
            if (!element.namespace().equals(BPMN)
                    && !element.isOfTheEngine()
                    && !DRAWING.getOrDefault(element.namespace(), Set.of()).contains(element.name())) {
                saying.say(element, ProcedureRule.ELEMENT_FOREIGN, "<" + element.name() + ">", element.namespace());
            }
            if (element.isOfTheEngine() && !ENGINE_ELEMENTS.contains(element.name())) {
                saying.say(element, ProcedureRule.CODE_FORBIDDEN, "<camunda:" + element.name() + ">");
            }
            if (element.namespace().equals(BPMN) && element.name().endsWith("Event")) {
                event(element, saying);
            }
            element.attributes().forEach((name, value) -> attribute(element, name, value, saying));
            if (ModelExpression.looksLikeOne(element.text())) {
                expression(element, element.text(), saying);
            }
        });
    }

    private static void event(XmlElement event, BreachRecorder saying) {
        List<String> kinds = ModelShape.kinds(event)
                .map(kind -> kind.name().replace("EventDefinition", ""))
                .toList();
        boolean run = EVENTS.getOrDefault(event.name(), Set.of()).containsAll(kinds.isEmpty() ? List.of("") : kinds);
        // A start event of a kind is that of a sub-process; cases themselves begin when they are filed.
        if (ELEMENTS.contains(event.name()) && (!run || kinds.size() > 1)) {
            saying.say(event, ProcedureRule.EVENT_NOT_RUN, "<" + event.name() + ">", String.join(" + ", kinds));
        }
    }

    private static void attribute(XmlElement element, String name, String value, BreachRecorder saying) {
        if (name.startsWith("camunda:")) {
            String only = ENGINE_ATTRIBUTES.get(name);
            if (only == null) {
                saying.say(element, ProcedureRule.CODE_FORBIDDEN, name);
            } else if (!only.isEmpty() && !only.equals(value)) {
                saying.say(element, ProcedureRule.ATTRIBUTE_VALUE, name, only);
            }
        }
        if (name.startsWith("{") && !HARMLESS_ATTRIBUTES.contains(name.substring(1, name.indexOf('}')))) {
            saying.say(element, ProcedureRule.ATTRIBUTE_FOREIGN, name);
        }
        if (ModelExpression.looksLikeOne(value)) {
            saying.say(element, ProcedureRule.EXPRESSION_MISPLACED, name);
        }
        if (name.equals("language") || name.equals("expressionLanguage") && value.contains("script")) {
            saying.say(element, ProcedureRule.EXPRESSION_LANGUAGE);
        }
    }

    private static void expression(XmlElement element, String text, BreachRecorder saying) {
        if (ModelExpression.parse(text).isEmpty()) {
            saying.say(element, ProcedureRule.EXPRESSION_FORBIDDEN, text.strip());
        }
    }
}
