package org.guichetunique.procedures.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * What a case still has to go through, along the way that takes longest: where branches run side by side, the slowest one
 * holds the case up. A way that only a refusal or a timer opens is not foreseen; where the case decides between several
 * ways on, only what they share is.
 */
public final class RouteAhead {

    private static final Set<String> WORK = Set.of("serviceTask", "userTask");

    private final ProcessModel model;
    private final ToLongFunction<String> seconds;
    private final Map<String, List<String>> known = new HashMap<>();

    /** @param seconds that an activity usually takes */
    public RouteAhead(ProcessModel model, ToLongFunction<String> seconds) {
        this.model = model;
        this.seconds = seconds;
    }

    /**
     * One activity that is to come.
     *
     * @param party code of the authority, or {@link Candidates#APPLICANT}
     */
    public record Stop(String activity, String party) {}

    /** What follows these activities, which are under way: after the one that holds the case up longest. */
    public List<Stop> after(Set<String> activities) {
        return activities.stream()
                .map(activity -> {
                    List<String> way = new ArrayList<>(List.of(activity));
                    way.addAll(waysOn(activity, new HashSet<>()));
                    return way;
                })
                .max(Comparator.comparingLong(this::length))
                .map(way -> way.subList(1, way.size()))
                .orElse(List.of())
                .stream()
                .flatMap(activity -> stop(activity).stream())
                .toList();
    }

    private Optional<Stop> stop(String activity) {
        return model.node(activity).map(node -> new Stop(activity, party(node)));
    }

    private static String party(XmlElement node) {
        String topic = node.attribute("camunda:topic").orElse("");
        return topic.isEmpty()
                ? Candidates.party(node.attribute("camunda:candidateGroups").orElse(""))
                : topic.substring(0, Math.max(0, topic.indexOf('.')));
    }

    private List<String> waysOn(String node, Set<String> path) {
        List<String> found = known.get(node);
        if (found != null) {
            return found;
        }
        if (!path.add(node)) {
            return List.of();
        }
        List<List<String>> ways =
                model.next(node).stream().map(target -> from(target, path)).toList();
        List<String> on = model.node(node).map(XmlElement::name).orElse("").equals("exclusiveGateway")
                ? shared(ways)
                : ways.stream().max(Comparator.comparingLong(this::length)).orElse(List.of());
        path.remove(node);
        known.put(node, on);
        return on;
    }

    private List<String> from(String node, Set<String> path) {
        List<String> way = new ArrayList<>();
        boolean work = model.node(node)
                .filter(element -> WORK.contains(element.name()))
                .isPresent();
        if (work && !path.contains(node)) {
            way.add(node);
        }
        way.addAll(waysOn(node, path));
        return way;
    }

    /** A way on which nothing is left to do is an early end, such as a refusal, and is not what people wait for. */
    private List<String> shared(List<List<String>> ways) {
        List<List<String>> leading = ways.stream().filter(way -> !way.isEmpty()).toList();
        return leading.stream()
                .max(Comparator.comparingLong(this::length))
                .map(longest -> longest.stream()
                        .filter(activity -> leading.stream().allMatch(way -> way.contains(activity)))
                        .toList())
                .orElse(List.of());
    }

    private long length(List<String> way) {
        return way.stream()
                .mapToLong(activity -> 1 + seconds.applyAsLong(activity))
                .sum();
    }
}
