package org.guichetunique.procedures.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The flow of a process: its nodes, and what follows what. */
public final class ProcessModel {

    private static final Set<String> ENDINGS = Set.of("Task", "Event", "Gateway", "Process", "Activity");

    /** How BPMN marks what is done for each of several. */
    public static final String FOR_EACH = "multiInstanceLoopCharacteristics";

    private final XmlElement process;
    private final Map<String, XmlElement> subProcesses = new HashMap<>();
    private final Map<String, XmlElement> nodes = new LinkedHashMap<>();
    private final List<XmlElement> flows;
    private final Map<String, List<XmlElement>> from;
    private final Map<String, List<XmlElement>> to;
    private final Map<String, List<XmlElement>> boundaries;
    private final List<XmlElement> associations;

    public ProcessModel(XmlElement process) {
        this.process = process;
        this.flows = process.all("sequenceFlow").toList();
        process.all("subProcess")
                .forEach(around -> around.children().forEach(inner -> {
                    if (!inner.id().isEmpty()) {
                        subProcesses.put(inner.id(), around);
                    }
                }));
        process.all()
                .filter(element -> element != process)
                .filter(ProcessModel::isNode)
                .forEach(element -> nodes.putIfAbsent(element.id(), element));
        this.from = by(flows.stream(), "sourceRef");
        this.to = by(flows.stream(), "targetRef");
        this.boundaries = by(nodes("boundaryEvent").stream(), "attachedToRef");
        this.associations = process.all("association").toList();
    }

    private static boolean isNode(XmlElement element) {
        return element.children().stream()
                        .anyMatch(child ->
                                child.name().equals("incoming") || child.name().equals("outgoing"))
                || ENDINGS.stream().anyMatch(element.name()::endsWith)
                || element.name().equals("task")
                || element.name().equals("transaction");
    }

    private static Map<String, List<XmlElement>> by(Stream<XmlElement> elements, String attribute) {
        return elements.collect(
                Collectors.groupingBy(element -> element.attribute(attribute).orElse("")));
    }

    public XmlElement process() {
        return process;
    }

    public List<XmlElement> flows() {
        return flows;
    }

    /** Nodes other than end events that nothing follows. */
    public List<XmlElement> deadEnds() {
        return nodes.values().stream()
                .filter(node -> !node.name().equals("endEvent"))
                .filter(node -> flowsFrom(node.id()).isEmpty())
                .filter(node -> node.child("compensateEventDefinition").isEmpty() && !undoes(node))
                .filter(node -> !isSetOffByAnEvent(node))
                .toList();
    }

    /** Whether a task undoes another when the procedure turns back. */
    public static boolean undoes(XmlElement node) {
        return node.attribute("isForCompensation").orElse("").equals("true");
    }

    /** Whether it is a sub-process that no flow leads to. */
    public static boolean isSetOffByAnEvent(XmlElement node) {
        return node.attribute("triggeredByEvent").orElse("").equals("true");
    }

    public List<XmlElement> associationsFrom(String node) {
        return associations("sourceRef", node);
    }

    public List<XmlElement> associationsTo(String node) {
        return associations("targetRef", node);
    }

    private List<XmlElement> associations(String end, String node) {
        return associations.stream()
                .filter(association -> association.attribute(end).orElse("").equals(node))
                .toList();
    }

    public List<XmlElement> nodes() {
        return List.copyOf(nodes.values());
    }

    public List<XmlElement> nodes(String name) {
        return nodes.values().stream().filter(node -> node.name().equals(name)).toList();
    }

    public List<XmlElement> boundariesOf(String activity) {
        return boundaries.getOrDefault(activity, List.of());
    }

    public List<XmlElement> flowsFrom(String node) {
        return from.getOrDefault(node, List.of());
    }

    public List<XmlElement> flowsTo(String node) {
        return to.getOrDefault(node, List.of());
    }

    public List<XmlElement> sourcesOf(String node) {
        return flowsTo(node).stream()
                .flatMap(flow -> node(flow.attribute("sourceRef").orElse("")).stream())
                .toList();
    }

    /** The sub-processes that a node stands in, the nearest first. */
    public List<XmlElement> around(XmlElement node) {
        List<XmlElement> around = new ArrayList<>();
        for (XmlElement next = subProcesses.get(node.id()); next != null; next = subProcesses.get(next.id())) {
            around.add(next);
        }
        return around;
    }

    /** What comes right after a node, into a sub-process and out of it again. */
    public List<String> next(String node) {
        XmlElement element = nodes.get(node);
        if (element == null) {
            return List.of();
        }
        if (element.name().equals("subProcess")) {
            List<String> starts = element.children().stream()
                    .filter(child -> child.name().equals("startEvent"))
                    .map(XmlElement::id)
                    .toList();
            return starts.isEmpty() ? targets(node) : starts;
        }
        XmlElement around = subProcesses.get(node);
        return element.name().equals("endEvent") && around != null ? targets(around.id()) : targets(node);
    }

    private List<String> targets(String node) {
        return flowsFrom(node).stream()
                .flatMap(flow -> flow.attribute("targetRef").stream())
                .toList();
    }

    public Optional<XmlElement> node(String id) {
        return Optional.ofNullable(nodes.get(id));
    }

    /** Reached, over whatever tasks, from nothing but events that do not interrupt: not the end of the case. */
    public boolean isAside(XmlElement end) {
        Set<String> seen = new HashSet<>(Set.of(end.id()));
        Deque<XmlElement> open = new ArrayDeque<>(List.of(end));
        while (!open.isEmpty()) {
            XmlElement node = open.pop();
            if (node.attribute("cancelActivity").orElse("").equals("false")) {
                continue;
            }
            List<XmlElement> sources = sourcesOf(node.id());
            if (sources.isEmpty()) {
                return false;
            }
            sources.stream().filter(source -> seen.add(source.id())).forEach(open::push);
        }
        return true;
    }

    /** Everything that a case can come to: over flows, events at the boundary, and into sub-processes. */
    public Set<String> reachable() {
        Deque<String> open = new ArrayDeque<>();
        starts(process).forEach(start -> open.push(start.id()));
        nodes.values().stream().filter(ProcessModel::isSetOffByAnEvent).forEach(node -> open.push(node.id()));
        return following(open, this::next);
    }

    /** Everything that may come after a node, itself left out unless the flow comes back to it. */
    public Set<String> after(XmlElement node) {
        return following(new ArrayDeque<>(next(node)), this::next);
    }

    private Set<String> following(Deque<String> open, Function<XmlElement, List<String>> next) {
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            String id = open.pop();
            if (seen.add(id)) {
                node(id).ifPresent(node -> next.apply(node).forEach(open::push));
            }
        }
        return seen;
    }

    private List<String> next(XmlElement node) {
        List<String> next = new ArrayList<>(followers(node.id()));
        boundariesOf(node.id()).forEach(event -> next.add(event.id()));
        starts(node).forEach(start -> next.add(start.id()));
        return next;
    }

    private static List<XmlElement> starts(XmlElement scope) {
        return scope.children().stream()
                .filter(child -> child.name().equals("startEvent"))
                .toList();
    }

    /** Nodes, one of each circle, from which the process comes back to itself without ever waiting. */
    public List<XmlElement> endlessLoops() {
        return new Circles<>(nodes.keySet(), id -> waits(id) ? List.of() : withoutWaiting(id))
                .first().stream().flatMap(id -> node(id).stream()).toList();
    }

    private List<String> withoutWaiting(String id) {
        List<String> next = new ArrayList<>(followers(id));
        boundariesOf(id).forEach(event -> next.add(event.id()));
        next.removeIf(this::waits);
        return next;
    }

    /** Where a process stops until a person acts or time passes; a call that is answered at once stops nothing. */
    private boolean waits(String id) {
        return node(id).filter(node -> switch (node.name()) {
                    case "userTask", "receiveTask", "intermediateCatchEvent", "eventBasedGateway" -> true;
                    case "boundaryEvent" -> node.child("timerEventDefinition").isPresent();
                    default -> false;
                })
                .isPresent();
    }

    private List<String> followers(String node) {
        return flowsFrom(node).stream()
                .flatMap(flow -> flow.attribute("targetRef").stream())
                .distinct()
                .toList();
    }

    /** What stands around a node: the sub-processes, from the innermost one outwards. */
    public Map<String, XmlElement> parents() {
        Map<String, XmlElement> parents = new HashMap<>();
        Stream.concat(Stream.of(process), nodes.values().stream())
                .forEach(scope -> scope.children().stream()
                        .filter(child -> nodes.get(child.id()) == child)
                        .forEach(child -> parents.put(child.id(), scope)));
        return parents;
    }
}
