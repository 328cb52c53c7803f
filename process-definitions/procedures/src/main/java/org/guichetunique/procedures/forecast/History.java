package org.guichetunique.procedures.forecast;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The closed cases that are replayed, and what they tell where one of them tells nothing. */
final class History {

    /** The same for every forecast: asked twice, the answer is the same. */
    private static final long SEED = 20_260_101L;

    private final Map<String, List<PastStep>> byActivity;
    private final Map<String, List<PastStep>> byOperation;
    private final Map<String, Duration> callsOf;
    private final Map<String, Duration> tasksOf;

    History(List<PastCase> cases) {
        List<PastStep> steps =
                cases.stream().flatMap(one -> one.steps().stream()).toList();
        byActivity = steps.stream().collect(Collectors.groupingBy(PastStep::activity));
        byOperation = steps.stream()
                .filter(step -> step.operation() != null)
                .collect(Collectors.groupingBy(step -> Objects.requireNonNull(step.operation())));
        callsOf = usual(steps.stream().filter(step -> step.operation() != null));
        tasksOf = usual(steps.stream().filter(step -> step.operation() == null));
    }

    private static Map<String, Duration> usual(Stream<PastStep> steps) {
        return steps.filter(step -> step.party() != null)
                .collect(Collectors.groupingBy(
                        step -> Objects.requireNonNull(step.party()),
                        Collectors.collectingAndThen(
                                Collectors.mapping(PastStep::took, Collectors.toList()),
                                all -> Forecast.Times.of(all).median())));
    }

    /** Whether some case has done it. */
    boolean knows(String activity) {
        return byActivity.containsKey(activity);
    }

    /** Operations that were called at steps which a model does not have, as when a step was given another id. */
    Set<String> operationsElsewhere(Set<String> activities) {
        Set<String> elsewhere = new HashSet<>();
        byOperation.forEach((operation, steps) -> {
            if (steps.stream().anyMatch(step -> !activities.contains(step.activity()))) {
                elsewhere.add(operation);
            }
        });
        return elsewhere;
    }

    /** What some other case did at the same step, or with the same operation. */
    Optional<PastStep> another(String activity, String operation, Draw draw) {
        List<PastStep> same = byActivity.getOrDefault(activity, byOperation.getOrDefault(operation, List.of()));
        return same.isEmpty() ? Optional.empty() : Optional.of(same.get(draw.below(same.size())));
    }

    /** What a step might have taken that was cut off: one that took longer and was done. */
    Optional<PastStep> longer(PastStep cut, Draw draw) {
        List<PastStep> longer = byActivity.getOrDefault(cut.activity(), List.of()).stream()
                .filter(step -> step.ending() == PastStep.Ending.DONE)
                .filter(step -> step.took().compareTo(cut.took()) > 0)
                .toList();
        return longer.isEmpty() ? Optional.empty() : Optional.of(longer.get(draw.below(longer.size())));
    }

    Optional<Duration> usualOf(String party, boolean call) {
        return Optional.ofNullable((call ? callsOf : tasksOf).get(party));
    }

    /** Chance that is the same whenever the same is asked of the same case. */
    record Draw(int number, String node, int visit) {

        int below(int bound) {
            long seed = SEED + 31L * number + 1_000_003L * node.hashCode() + 7_919L * visit;
            return new SplittableRandom(seed).nextInt(bound);
        }
    }
}
