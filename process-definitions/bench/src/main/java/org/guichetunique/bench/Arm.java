package org.guichetunique.bench;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of the things that a benchmark compares, and what was found of it round by round. */
final class Arm {

    private final String name;
    private final String unit;
    private final List<Double> rounds = new ArrayList<>();
    private Cost cost = Cost.NONE;
    private int cases;

    Arm(String name, String unit) {
        this.name = name;
        this.unit = unit;
    }

    String name() {
        return name;
    }

    String unit() {
        return unit;
    }

    void add(double figure) {
        rounds.add(figure);
    }

    void add(double figure, Cost more, int moreCases) {
        rounds.add(figure);
        cost = cost.plus(more);
        cases += moreCases;
    }

    double median() {
        return at(0.5);
    }

    double ninetyFifth() {
        return at(0.95);
    }

    /** Of one case; none where it was not measured. */
    @Nullable
    Cost cost() {
        return cases == 0 ? null : cost.each(cases);
    }

    double over(Arm other) {
        return median() / other.median();
    }

    private double at(double share) {
        List<Double> sorted = rounds.stream().sorted().toList();
        int middle = sorted.size() / 2;
        if (share == 0.5 && sorted.size() % 2 == 0) {
            return (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        }
        return sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * share) - 1));
    }
}
