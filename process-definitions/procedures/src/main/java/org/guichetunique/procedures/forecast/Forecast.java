package org.guichetunique.procedures.forecast;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What replaying closed cases tells of a draft. No promise: people and authorities may do otherwise.
 *
 * @param cases how many were replayed, on which all of it rests
 * @param happened how long they took in fact
 * @param now how long they take when they are replayed on the model in force: how far this is from what happened says how
 *     much a replay can be trusted
 * @param draft how long they take when they are replayed on the draft
 * @param changes the steps that hold cases up for longer or less long than they do now, the greatest difference first
 * @param estimated steps of the draft that these cases never did, taken as long as their authority usually takes
 * @param unknown steps of the draft of which nothing is known, taken as no time at all
 * @param guessed choices of the draft for which no case tells the way; each way is as likely
 */
public record Forecast(
        int cases,
        Times happened,
        Times now,
        Times draft,
        List<Change> changes,
        Set<String> estimated,
        Set<String> unknown,
        Set<String> guessed) {

    /** @param most within this nine of ten cases */
    public record Times(Duration median, Duration most) {

        static Times of(List<Duration> all) {
            List<Duration> sorted = all.stream().sorted().toList();
            return sorted.isEmpty()
                    ? new Times(Duration.ZERO, Duration.ZERO)
                    : new Times(within(sorted, 50), within(sorted, 90));
        }

        private static Duration within(List<Duration> sorted, int percent) {
            return sorted.get((sorted.size() * percent + 99) / 100 - 1);
        }
    }

    /**
     * For how long a step holds a case up in the mean; one that runs beside a longer one holds up nothing.
     *
     * @param now on the model in force
     * @param draft on the draft
     */
    public record Change(String activity, Duration now, Duration draft) {

        Duration size() {
            return draft.minus(now).abs();
        }
    }
}
