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
import java.util.stream.Collectors;

/** The flow of a process: its nodes, and what follows what. */
public final class ProcessModel {

    /** Where a process stops until something happens outside it. */
    private static final Set<String> WAITS =
            Set.of("userTask", "receiveTask", "intermediateCatchEvent", "eventBasedGateway", "serviceTask");

    /** How BPMN marks what is done for each of several. */
    public static final String FOR_EACH = "multiInstanceLoopCharacteristics";

    private final XmlElement process;
    private final Map<String, XmlElement> subProcesses = new HashMap<>();
    private final Map<String, XmlElement> nodes = new LinkedHashMap<>();
    private final List<XmlElement> flows;

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
                .filter(element -> element.children().stream()
                                .anyMatch(child -> child.name().equals("incoming")
                                        || child.name().equals("outgoing"))
                        || element.name().endsWith("Task")
                        || element.name().endsWith("Event"))
                .forEach(element -> nodes.put(element.id(), element));
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
                .toList();
    }

    /** Whether a task undoes another when the procedure turns back. */
    public static boolean undoes(XmlElement node) {
        return node.attribute("isForCompensation").orElse("").equals("true");
    }

    public List<XmlElement> associationsFrom(String node) {
        return associations("sourceRef", node);
    }

    public List<XmlElement> associationsTo(String node) {
        return associations("targetRef", node);
    }

    private List<XmlElement> associations(String end, String node) {
        return process.all("association")
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
        return nodes("boundaryEvent").stream()
                .filter(event -> event.attribute("attachedToRef").orElse("").equals(activity))
                .toList();
    }

    public List<XmlElement> flowsFrom(String node) {
        return flows.stream()
                .filter(flow -> flow.attribute("sourceRef").orElse("").equals(node))
                .toList();
    }

    public List<XmlElement> sourcesOf(String node) {
        return flows.stream()
                .filter(flow -> flow.attribute("targetRef").orElse("").equals(node))
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
        return isAside(end, new HashSet<>());
    }

    private boolean isAside(XmlElement node, Set<String> seen) {
        if (node.attribute("cancelActivity").orElse("").equals("false")) {
            return true;
        }
        List<XmlElement> sources = sourcesOf(node.id());
        return seen.add(node.id()) && !sources.isEmpty() && sources.stream().allMatch(source -> isAside(source, seen));
    }

    /** A node from which the process comes back to itself without ever waiting: it would never end. */
    public Optional<XmlElement> endlessLoop() {
        return nodes.values().stream()
                .filter(node -> !WAITS.contains(node.name()))
                .filter(this::returnsWithoutWaiting)
                .findFirst();
    }

    private boolean returnsWithoutWaiting(XmlElement start) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(followers(start.id()));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (next.equals(start.id())) {
                return true;
            }
            boolean waits =
                    node(next).map(XmlElement::name).filter(WAITS::contains).isPresent();
            if (!waits && seen.add(next)) {
                open.addAll(followers(next));
            }
        }
        return false;
    }

    private Set<String> followers(String node) {
        return flowsFrom(node).stream()
                .flatMap(flow -> flow.attribute("targetRef").stream())
                .collect(Collectors.toSet());
    }
}
