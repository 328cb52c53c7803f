package org.guichetunique.procedures.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guichetunique.procedures.finding.ProcedureRule;
import org.guichetunique.procedures.model.Candidates;
import org.guichetunique.procedures.model.ProcessModel;
import org.guichetunique.procedures.model.XmlElement;

/** Whether something happens where nobody acts. */
final class UnattendedSteps {

    private static final Set<String> MESSAGES = Set.of("messageEventDefinition", "signalEventDefinition");

    private UnattendedSteps() {}

    static void check(ProcessModel model, BreachRecorder saying) {
        Map<String, XmlElement> parents = model.parents();
        model.nodes().stream()
                .filter(UnattendedSteps::waitsForSomebody)
                .filter(node -> !isTimed(node, model, parents))
                .forEach(node -> saying.say(node, ProcedureRule.WAIT_WITHOUT_TIMER));
    }

    /** Above a supervisor there is nobody to whom a timer could lead; the limit of the case has its own warning. */
    private static boolean waitsForSomebody(XmlElement node) {
        return switch (node.name()) {
            case "userTask" ->
                !Candidates.isForSupervisors(
                        node.attribute("camunda:candidateGroups").orElse(""));
            case "receiveTask" -> true;
            case "intermediateCatchEvent" ->
                node.children().stream().anyMatch(child -> MESSAGES.contains(child.name()));
            default -> false;
        };
    }

    private static boolean isTimed(XmlElement node, ProcessModel model, Map<String, XmlElement> parents) {
        List<XmlElement> sources = model.sourcesOf(node.id());
        boolean beside = sources.stream()
                .filter(source -> source.name().equals("eventBasedGateway"))
                .flatMap(gateway -> model.flowsFrom(gateway.id()).stream())
                .flatMap(flow -> model.node(flow.attribute("targetRef").orElse("")).stream())
                .anyMatch(UnattendedSteps::isTimer);
        XmlElement around = node;
        while (around != null && !beside) {
            beside = model.boundariesOf(around.id()).stream().anyMatch(UnattendedSteps::isTimer);
            around = parents.get(around.id());
        }
        return beside;
    }

    private static boolean isTimer(XmlElement event) {
        return event.child("timerEventDefinition").isPresent();
    }
}
