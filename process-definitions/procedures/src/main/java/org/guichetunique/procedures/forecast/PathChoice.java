package org.guichetunique.procedures.forecast;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.guichetunique.procedures.model.ProcessModel;
import org.guichetunique.procedures.model.XmlElement;

/**
 * Which way a case goes where a model lets it choose: the one on which stands what the case did next. Where the case does
 * not tell, the ways are as likely as they were for those that do.
 */
final class PathChoice {

    private final ProcessModel model;
    private final History history;
    private final Set<String> operationsElsewhere;
    private final Map<String, Set<String>> heads = new HashMap<>();
    private final Map<String, Map<String, Integer>> taken = new HashMap<>();
    private final Set<String> guessed = new TreeSet<>();

    PathChoice(ProcessModel model, History history) {
        this.model = model;
        this.history = history;
        Set<String> activities = new HashSet<>();
        model.nodes().forEach(node -> activities.add(node.id()));
        operationsElsewhere = history.operationsElsewhere(activities);
    }

    /** Gateways at which nothing told the way. */
    Set<String> guessed() {
        return guessed;
    }

    /** Before the cases are replayed for good: how often each way was taken has been counted. */
    void forgetGuesses() {
        guessed.clear();
    }

    XmlElement choose(XmlElement gateway, Trace trace, History.Draw draw) {
        List<XmlElement> flows = model.flowsFrom(gateway.id());
        List<XmlElement> told = told(flows, trace);
        if (told.size() == 1) {
            taken.computeIfAbsent(gateway.id(), id -> new HashMap<>())
                    .merge(told.getFirst().id(), 1, Integer::sum);
            return told.getFirst();
        }
        return guess(gateway, told.isEmpty() ? flows : told, draw);
    }

    /** All ways of which the case tells something; one at least. */
    List<XmlElement> several(XmlElement gateway, Trace trace, History.Draw draw) {
        List<XmlElement> told = model.flowsFrom(gateway.id()).stream()
                .filter(flow -> next(flow, trace).isPresent())
                .toList();
        return told.isEmpty() ? List.of(choose(gateway, trace, draw)) : told;
    }

    /** The ways to what the case did first of all to which they lead. */
    private List<XmlElement> told(List<XmlElement> flows, Trace trace) {
        Optional<Duration> first =
                flows.stream().flatMap(flow -> next(flow, trace).stream()).min(Duration::compareTo);
        return flows.stream()
                .filter(flow -> first.isPresent() && next(flow, trace).equals(first))
                .toList();
    }

    private XmlElement guess(XmlElement gateway, List<XmlElement> flows, History.Draw draw) {
        Map<String, Integer> counts = taken.getOrDefault(gateway.id(), Map.of());
        int all = flows.stream()
                .mapToInt(flow -> counts.getOrDefault(flow.id(), 0))
                .sum();
        if (all == 0) {
            guessed.add(gateway.id());
            return flows.get(draw.below(flows.size()));
        }
        int left = draw.below(all);
        for (XmlElement flow : flows) {
            left -= counts.getOrDefault(flow.id(), 0);
            if (left < 0) {
                return flow;
            }
        }
        return flows.getLast();
    }

    /** When the case did what stands first on a way; empty where it did none of it. */
    private Optional<Duration> next(XmlElement flow, Trace trace) {
        String target = flow.attribute("targetRef").orElse("");
        return heads.computeIfAbsent(target, this::heads).stream()
                .flatMap(id -> model.node(id).stream())
                .flatMap(node -> trace.next(node).stream())
                .min(Duration::compareTo);
    }

    /** What stands first on a way of what cases have on record: past what none of them ever did. */
    private Set<String> heads(String target) {
        Set<String> found = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(target));
        while (!open.isEmpty()) {
            String id = open.pop();
            if (seen.add(id)) {
                if (model.node(id).filter(this::isOnRecord).isPresent()) {
                    found.add(id);
                } else {
                    open.addAll(model.next(id));
                }
            }
        }
        return found;
    }

    private boolean isOnRecord(XmlElement node) {
        boolean end = node.name().equals("endEvent") && model.around(node).isEmpty();
        return end
                || history.knows(node.id())
                || node.attribute("camunda:topic")
                        .filter(operationsElsewhere::contains)
                        .isPresent();
    }
}
