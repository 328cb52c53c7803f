package org.guichetunique.procedures.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.guichetunique.procedures.finding.ProcedureRule;
import org.guichetunique.procedures.model.ProcessModel;
import org.guichetunique.procedures.model.XmlElement;

/** Whether the flow of a model leads a case from one beginning to an end, whatever comes. */
final class ModelShape {

    private final ProcessModel model;
    private final BreachRecorder saying;

    ModelShape(ProcessModel model, BreachRecorder saying) {
        this.model = model;
        this.saying = saying;
    }

    void check() {
        scope(model.process());
        model.nodes().stream().filter(node -> node.name().equals("subProcess")).forEach(this::scope);
        flows();
        model.nodes().forEach(this::node);
        connections();
        model.deadEnds().stream()
                .filter(node -> !isAlone(node))
                .forEach(node -> saying.say(node, ProcedureRule.DEAD_END));
        model.endlessLoops().forEach(node -> saying.say(node, ProcedureRule.ENDLESS_LOOP));
        model.nodes("parallelGateway").forEach(this::join);
    }

    private void scope(XmlElement scope) {
        List<XmlElement> starts = children(scope, "startEvent");
        List<XmlElement> blank = starts.stream()
                .filter(start -> kinds(start).findAny().isEmpty())
                .toList();
        boolean setOff = ProcessModel.isSetOffByAnEvent(scope);
        if (starts.isEmpty()) {
            saying.say(scope, ProcedureRule.START_EVENT_REQUIRED);
        }
        if (children(scope, "endEvent").isEmpty()) {
            saying.say(scope, ProcedureRule.END_EVENT_REQUIRED);
        }
        blank.stream().skip(1).forEach(start -> saying.say(start, ProcedureRule.START_EVENT_SINGLE));
        if (scope == model.process()) {
            // A case begins when it is filed, and not when time or a message comes.
            starts.stream()
                    .filter(start -> !blank.contains(start))
                    .forEach(start -> saying.say(
                            start,
                            ProcedureRule.EVENT_NOT_RUN,
                            "<startEvent>",
                            kinds(start).map(XmlElement::name).findFirst().orElse("")));
        } else {
            starts.stream()
                    .filter(start -> blank.contains(start) == setOff)
                    .forEach(start -> saying.say(start, ProcedureRule.SUB_PROCESS_START));
        }
    }

    private void flows() {
        Set<List<String>> seen = new HashSet<>();
        for (XmlElement flow : model.flows()) {
            String source = flow.attribute("sourceRef").orElse("");
            String target = flow.attribute("targetRef").orElse("");
            if (model.node(source).isEmpty() || model.node(target).isEmpty()) {
                saying.say(flow, ProcedureRule.FLOW_BROKEN);
            } else if (!seen.add(List.of(source, target))) {
                saying.say(flow, ProcedureRule.FLOW_TWICE, source, target);
            }
        }
    }

    private void node(XmlElement node) {
        List<XmlElement> out = model.flowsFrom(node.id());
        List<XmlElement> in = model.flowsTo(node.id());
        switch (node.name()) {
            case "exclusiveGateway", "inclusiveGateway" -> {
                conditions(node, out);
                superfluous(node, in, out);
                if (node.name().equals("inclusiveGateway") && in.size() > 1) {
                    inclusiveJoin(node);
                }
            }
            case "parallelGateway" -> {
                superfluous(node, in, out);
                withoutCondition(out);
            }
            case "eventBasedGateway" -> {
                withoutCondition(out);
                events(node, out);
            }
            default -> {
                withoutCondition(out);
                if (out.size() > 1) {
                    saying.say(node, ProcedureRule.IMPLICIT_SPLIT);
                }
            }
        }
        if (node.name().equals("boundaryEvent")
                && model.node(node.attribute("attachedToRef").orElse("")).isEmpty()) {
            saying.say(node, ProcedureRule.EVENT_DETACHED);
        }
    }

    private void superfluous(XmlElement gateway, List<XmlElement> in, List<XmlElement> out) {
        if (in.size() == 1 && out.size() == 1) {
            saying.say(gateway, ProcedureRule.SUPERFLUOUS_GATEWAY);
        }
    }

    private void withoutCondition(List<XmlElement> flows) {
        flows.stream()
                .filter(ModelShape::isConditional)
                .forEach(flow -> saying.say(flow, ProcedureRule.CONDITION_MISPLACED));
    }

    private void conditions(XmlElement gateway, List<XmlElement> out) {
        String usual = gateway.attribute("default").orElse("");
        if (out.size() < 2) {
            withoutCondition(out);
            return;
        }
        List<XmlElement> others =
                out.stream().filter(flow -> !flow.id().equals(usual)).toList();
        withoutCondition(out.stream().filter(flow -> flow.id().equals(usual)).toList());
        // An inclusive gateway always takes a flow that has no condition.
        List<XmlElement> bare =
                others.stream().filter(flow -> !isConditional(flow)).toList();
        boolean exclusive = gateway.name().equals("exclusiveGateway");
        boolean leaves = others.size() < out.size()
                || Exhaustive.isSo(others.stream().map(ModelShape::condition).toList());
        if (exclusive) {
            // Where nothing is taken by default, one of them may be meant to be.
            bare.stream().skip(leaves ? 0 : 1).forEach(flow -> saying.say(flow, ProcedureRule.CONDITION_MISSING));
        }
        if (!leaves && (exclusive || bare.isEmpty())) {
            saying.say(gateway, ProcedureRule.GATEWAY_FALLS_THROUGH);
        }
    }

    private void inclusiveJoin(XmlElement join) {
        boolean opened = model.nodes("inclusiveGateway").stream()
                .filter(gateway -> model.flowsFrom(gateway.id()).size() > 1)
                .anyMatch(gateway -> model.after(gateway).contains(join.id()));
        if (!opened) {
            saying.say(join, ProcedureRule.INCLUSIVE_JOIN);
        }
    }

    private void events(XmlElement gateway, List<XmlElement> out) {
        boolean sane = out.size() > 1
                && out.stream()
                        .flatMap(flow -> model.node(flow.attribute("targetRef").orElse("")).stream())
                        .allMatch(target ->
                                Set.of("intermediateCatchEvent", "receiveTask").contains(target.name())
                                        && model.flowsTo(target.id()).size() == 1);
        if (!sane) {
            saying.say(gateway, ProcedureRule.EVENT_GATEWAY);
        }
    }

    private void connections() {
        Set<String> reachable = model.reachable();
        boolean begins = !children(model.process(), "startEvent").isEmpty();
        for (XmlElement node : model.nodes()) {
            if (isAlone(node)) {
                saying.say(node, ProcedureRule.DISCONNECTED);
            } else if (begins && !reachable.contains(node.id()) && !ProcessModel.undoes(node)) {
                saying.say(node, ProcedureRule.UNREACHABLE);
            }
        }
    }

    /** No flow comes or goes, and nothing else sets it off. */
    private boolean isAlone(XmlElement node) {
        return !node.name().equals("boundaryEvent")
                && model.flowsFrom(node.id()).isEmpty()
                && model.flowsTo(node.id()).isEmpty()
                && !ProcessModel.undoes(node)
                && !ProcessModel.isSetOffByAnEvent(node);
    }

    private void join(XmlElement join) {
        List<XmlElement> sources = model.sourcesOf(join.id());
        sources.stream()
                .filter(source -> source.name().equals("boundaryEvent"))
                .filter(event -> sources.stream()
                        .anyMatch(other -> other.id()
                                .equals(event.attribute("attachedToRef").orElse(""))))
                .forEach(event -> saying.say(join, ProcedureRule.JOIN_NEVER));
    }

    private static boolean isConditional(XmlElement flow) {
        return flow.child("conditionExpression").isPresent();
    }

    private static String condition(XmlElement flow) {
        return flow.child("conditionExpression").map(XmlElement::text).orElse("");
    }

    private static List<XmlElement> children(XmlElement scope, String name) {
        return scope.children().stream()
                .filter(child -> child.name().equals(name))
                .toList();
    }

    static Stream<XmlElement> kinds(XmlElement event) {
        return event.children().stream().filter(child -> child.name().endsWith("EventDefinition"));
    }
}
