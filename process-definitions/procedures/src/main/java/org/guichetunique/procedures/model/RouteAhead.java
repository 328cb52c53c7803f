package org.guichetunique.procedures.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a case still has to go through, along the way that takes longest: where branches run side by side, the slowest one
 * holds the case up. A way that only a refusal or a timer opens is not foreseen; where the case decides between several
 * ways on, the one that it will take is, if what decides is known, and else only what they share.
 */
public final class RouteAhead {

    private static final Set<String> WORK = Set.of("serviceTask", "userTask");

    private final ProcessModel model;
    /** Conditions that ask for one value of the case; what others come to is not foreseen. */
    private static final Pattern ASKS =
            Pattern.compile("\\$\\{\\s*([A-Za-z0-9]+\\.[A-Za-z0-9]+) == (?:'([^']*)'|(true|false))\\s*}");

    private final ToLongFunction<String> seconds;
    private final Function<String, Optional<String>> values;
    private final Map<String, List<String>> known = new HashMap<>();

    /**
     * @param seconds that an activity usually takes
     * @param values what the case knows by now, by address; empty where it does not know it
     */
    public RouteAhead(ProcessModel model, ToLongFunction<String> seconds, Function<String, Optional<String>> values) {
        this.model = model;
        this.seconds = seconds;
        this.values = values;
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
                targets(node).stream().map(target -> from(target, path)).toList();
        List<String> on = model.node(node).map(XmlElement::name).orElse("").equals("exclusiveGateway")
                ? shared(ways)
                : ways.stream().max(Comparator.comparingLong(this::length)).orElse(List.of());
        path.remove(node);
        known.put(node, on);
        return on;
    }

    /** All that may follow, or what will where the case decides it already. */
    private List<String> targets(String node) {
        List<XmlElement> flows = model.flowsFrom(node);
        List<XmlElement> asking = flows.stream()
                .filter(flow -> flow.child("conditionExpression").isPresent())
                .toList();
        if (asking.isEmpty() || asking.stream().anyMatch(flow -> holds(flow).isEmpty())) {
            return model.next(node);
        }
        List<XmlElement> taken =
                asking.stream().filter(flow -> holds(flow).orElseThrow()).toList();
        return (taken.isEmpty()
                        ? flows.stream().filter(flow -> !asking.contains(flow)).toList()
                        : taken)
                .stream().flatMap(flow -> flow.attribute("targetRef").stream()).toList();
    }

    private Optional<Boolean> holds(XmlElement flow) {
        Matcher asks = ASKS.matcher(flow.child("conditionExpression")
                .map(XmlElement::text)
                .orElse("")
                .strip());
        return asks.matches()
                ? values.apply(asks.group(1))
                        .map(value -> value.equals(asks.group(2) == null ? asks.group(3) : asks.group(2)))
                : Optional.empty();
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
