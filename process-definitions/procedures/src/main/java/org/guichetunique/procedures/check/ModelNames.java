package org.guichetunique.procedures.check;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.guichetunique.procedures.finding.ProcedureRule;
import org.guichetunique.procedures.model.ProcessModel;
import org.guichetunique.procedures.model.XmlElement;

/** What the parts of a model are called: an id for machines, a name for people, and neither of them markup. */
final class ModelNames {

    private static final Pattern ID = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}._-]{0,254}");
    private static final Pattern MARKUP = Pattern.compile("<\\s*[/!?\\p{L}]|&#?\\w+;");

    private ModelNames() {}

    static void check(XmlElement root, ProcessModel model, BreachRecorder saying) {
        Set<String> seen = new HashSet<>();
        root.all().forEach(element -> {
            element.attribute("id").ifPresent(id -> {
                if (!ID.matcher(id).matches()) {
                    saying.say(element, ProcedureRule.ID_INVALID, id);
                } else if (!seen.add(id)) {
                    saying.say(element, ProcedureRule.ID_TWICE, id);
                }
            });
            element.attribute("name")
                    .filter(name ->
                            !element.isOfTheEngine() && MARKUP.matcher(name).find())
                    .ifPresent(name -> saying.say(element, ProcedureRule.NAME_MARKUP, name));
        });
        model.process().all().filter(element -> isPart(element, model)).forEach(element -> {
            if (element.id().isEmpty()) {
                saying.say(element, ProcedureRule.ID_INVALID, "");
            }
            if (isRead(element, model) && element.attribute("name").orElse("").isBlank()) {
                saying.say(element, ProcedureRule.LABEL_REQUIRED);
            }
        });
    }

    private static boolean isPart(XmlElement element, ProcessModel model) {
        return element.name().equals("sequenceFlow")
                || model.node(element.id()).filter(element::equals).isPresent();
    }

    /** What the designer and the officer read in the drawing; a join or a mark of undoing says enough as it is. */
    private static boolean isRead(XmlElement element, ProcessModel model) {
        return switch (element.name()) {
            case "sequenceFlow" -> element.child("conditionExpression").isPresent();
            case "exclusiveGateway", "inclusiveGateway" ->
                model.flowsFrom(element.id()).size() > 1;
            case "parallelGateway", "eventBasedGateway", "complexGateway", "subProcess" -> false;
            default ->
                element.child("compensateEventDefinition").isEmpty()
                        || !element.name().equals("boundaryEvent");
        };
    }
}
