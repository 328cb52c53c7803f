package org.guichetunique.procedures.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Where a graph comes back to itself: Tarjan's search, without recursion, since a model may be long. */
final class Circles<T> {

    private final Function<T, ? extends Collection<T>> next;
    private final Map<T, Integer> found = new HashMap<>();
    private final Map<T, Integer> lowest = new HashMap<>();
    private final Map<T, Integer> order = new HashMap<>();
    private final Deque<T> pending = new ArrayDeque<>();
    private final List<T> first = new ArrayList<>();

    private record Visit<T>(T node, Iterator<T> next) {}

    Circles(Collection<T> nodes, Function<T, ? extends Collection<T>> next) {
        this.next = next;
        nodes.forEach(node -> order.put(node, order.size()));
        nodes.stream().filter(node -> !found.containsKey(node)).forEach(this::visit);
    }

    /** Of each circle, the node that comes first in the order given. */
    List<T> first() {
        return List.copyOf(first);
    }

    private void visit(T root) {
        Deque<Visit<T>> open = new ArrayDeque<>();
        open.push(enter(root));
        while (!open.isEmpty()) {
            Visit<T> visit = open.peek();
            if (visit.next().hasNext()) {
                T target = visit.next().next();
                if (!order.containsKey(target)) {
                    continue;
                }
                if (!found.containsKey(target)) {
                    open.push(enter(target));
                } else if (lowest.containsKey(target)) {
                    lower(visit.node(), found.getOrDefault(target, 0));
                }
                continue;
            }
            open.pop();
            int low = lowest.getOrDefault(visit.node(), 0);
            if (low == found.getOrDefault(visit.node(), 0)) {
                close(visit.node());
            }
            if (!open.isEmpty()) {
                lower(open.peek().node(), low);
            }
        }
    }

    private Visit<T> enter(T node) {
        lowest.put(node, found.size());
        found.put(node, found.size());
        pending.push(node);
        return new Visit<>(node, List.copyOf(next.apply(node)).iterator());
    }

    private void lower(T node, int to) {
        lowest.computeIfPresent(node, (key, low) -> Math.min(low, to));
    }

    private void close(T root) {
        List<T> circle = new ArrayList<>();
        T node;
        do {
            node = pending.pop();
            lowest.remove(node);
            circle.add(node);
        } while (!node.equals(root));
        if (circle.size() > 1 || next.apply(root).contains(root)) {
            circle.stream()
                    .min((one, other) -> order.getOrDefault(one, 0) - order.getOrDefault(other, 0))
                    .ifPresent(first::add);
        }
    }
}
