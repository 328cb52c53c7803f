package org.guichetunique.procedures.forecast;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.guichetunique.procedures.forecast.Forecast.Change;
import org.guichetunique.procedures.forecast.Forecast.Times;
import org.guichetunique.procedures.forecast.Replay.Replayed;
import org.guichetunique.procedures.model.XmlElement;

/**
 * Leads closed cases through a draft and through the model in force, and compares. Each step takes the time that it took in
 * the case, or else in another one; choices go the way that the case went. Asked twice, the answer is the same.
 */
public final class Forecasting {

    private static final int MOST_CHANGES = 10;

    /** Less is noise. */
    private static final Duration LEAST_CHANGE = Duration.ofSeconds(30);

    private Forecasting() {}

    /** @param root of the model's file */
    public record Model(XmlElement root, TimerMoments limits) {}

    /** @throws IllegalArgumentException where one of the models has no process */
    public static Forecast of(List<PastCase> cases, Model now, Model draft, UsualDurations usual) {
        History history = new History(cases);
        ForecastRun inForce = new ForecastRun(now, history, usual);
        ForecastRun drafted = new ForecastRun(draft, history, usual);
        List<Optional<Replayed>> before = replay(cases, inForce);
        List<Optional<Replayed>> after = replay(cases, drafted);
        List<Duration> happened = new ArrayList<>();
        List<Replayed> oneWay = new ArrayList<>();
        List<Replayed> theOther = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            if (before.get(i).isPresent() && after.get(i).isPresent()) {
                happened.add(cases.get(i).took());
                oneWay.add(before.get(i).get());
                theOther.add(after.get(i).get());
            }
        }
        return new Forecast(
                happened.size(),
                Times.of(happened),
                times(oneWay),
                times(theOther),
                changes(mean(oneWay), mean(theOther)),
                drafted.spending().estimated(),
                drafted.spending().unknown(),
                drafted.ways().guessed());
    }

    /** Twice: only once all were led through is it known how often each way is taken. */
    private static List<Optional<Replayed>> replay(List<PastCase> cases, ForecastRun course) {
        once(cases, course);
        course.ways().forgetGuesses();
        return once(cases, course);
    }

    private static List<Optional<Replayed>> once(List<PastCase> cases, ForecastRun course) {
        List<Optional<Replayed>> all = new ArrayList<>();
        for (int number = 0; number < cases.size(); number++) {
            all.add(new Replay(course, cases.get(number), number).run());
        }
        return all;
    }

    private static Times times(List<Replayed> replayed) {
        return Times.of(replayed.stream().map(Replayed::took).toList());
    }

    private static Map<String, Duration> mean(List<Replayed> replayed) {
        Map<String, Duration> all = new HashMap<>();
        replayed.forEach(one -> one.held().forEach((activity, time) -> all.merge(activity, time, Duration::plus)));
        all.replaceAll((activity, time) -> time.dividedBy(replayed.size()));
        return all;
    }

    private static List<Change> changes(Map<String, Duration> now, Map<String, Duration> draft) {
        TreeSet<String> steps = new TreeSet<>(now.keySet());
        steps.addAll(draft.keySet());
        return steps.stream()
                .map(step -> new Change(
                        step, now.getOrDefault(step, Duration.ZERO), draft.getOrDefault(step, Duration.ZERO)))
                .filter(change -> change.size().compareTo(LEAST_CHANGE) >= 0)
                .sorted(Comparator.comparing(Change::size).reversed())
                .limit(MOST_CHANGES)
                .toList();
    }
}
