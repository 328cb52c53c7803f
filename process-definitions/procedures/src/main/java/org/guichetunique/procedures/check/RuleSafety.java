package org.guichetunique.procedures.check;

import java.util.Set;
import org.guichetunique.procedures.finding.ProcedureRule;
import org.guichetunique.procedures.model.ModelExpression;
import org.guichetunique.procedures.model.RuleCost;
import org.guichetunique.procedures.model.XmlElement;

/** What a file of rules may contain: decision tables in FEEL, and how they are drawn. */
final class RuleSafety {

    /** Their expressions are FEEL unless they say otherwise; older versions had another language in mind. */
    private static final Set<String> DMN = Set.of(
            "https://www.omg.org/spec/DMN/20191111/MODEL/",
            "https://www.omg.org/spec/DMN/20211108/MODEL/",
            "https://www.omg.org/spec/DMN/20230324/MODEL/");

    private static final Set<String> ELEMENTS = Set.of(
            "definitions",
            "description",
            "decision",
            "question",
            "allowedAnswers",
            "variable",
            "informationRequirement",
            "requiredDecision",
            "requiredInput",
            "inputData",
            "decisionTable",
            "input",
            "inputExpression",
            "inputValues",
            "output",
            "outputValues",
            "defaultOutputEntry",
            "rule",
            "inputEntry",
            "outputEntry",
            "annotation",
            "annotationEntry",
            "text",
            "textAnnotation",
            "association",
            "sourceRef",
            "targetRef");

    /** What is written in FEEL, and not for people alone. */
    private static final Set<String> EVALUATED =
            Set.of("inputExpression", "inputValues", "inputEntry", "outputValues", "outputEntry", "defaultOutputEntry");

    private static final Set<String> DRAWING =
            Set.of("DMNDI", "DMNDiagram", "DMNShape", "DMNEdge", "DMNLabel", "Size", "Bounds", "waypoint");

    private RuleSafety() {}

    static void check(XmlElement root, BreachRecorder saying) {
        root.all().forEach(element -> {
            boolean rule = DMN.contains(element.namespace()) && ELEMENTS.contains(element.name());
            boolean drawing = !DMN.contains(element.namespace()) && DRAWING.contains(element.name());
            if (!rule && !drawing) {
                saying.say(element, ProcedureRule.RULE_ELEMENT, element.name(), element.namespace());
            }
            element.attribute("expressionLanguage")
                    .filter(language -> !language.equalsIgnoreCase("feel"))
                    .ifPresent(language -> saying.say(element, ProcedureRule.RULE_LANGUAGE, language));
            if (EVALUATED.contains(element.name())) {
                element.child("text")
                        .flatMap(text -> RuleCost.unbounded(text.text()))
                        .ifPresent(part -> saying.say(element, ProcedureRule.RULE_UNBOUNDED, part));
            }
            if (ModelExpression.looksLikeOne(element.text())) {
                saying.say(element, ProcedureRule.RULE_EXPRESSION);
            }
        });
    }
}
