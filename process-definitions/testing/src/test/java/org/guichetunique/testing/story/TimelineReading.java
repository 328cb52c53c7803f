package org.guichetunique.testing.story;

import java.util.List;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.timeline.Timeline;
import org.guichetunique.casework.casefile.timeline.Timeline.Progress;
import org.guichetunique.exchange.dictionary.Address;

/** What a person reads of their file, in the words of a story. */
final class TimelineReading {

    private TimelineReading() {}

    static double number(Timeline timeline, String address) {
        return timeline.values().get(Address.of(address)).value().asDouble();
    }

    static List<String> steps(Timeline timeline, Progress progress) {
        return timeline.entries().stream()
                .filter(entry -> entry.progress() == progress)
                .map(Timeline.Entry::textKey)
                .toList();
    }

    static String ending(Timeline timeline) {
        return ((CaseFile.Closed) timeline.file()).ending();
    }

    static String value(Timeline timeline, String address) {
        return timeline.values().get(Address.of(address)).value().asString();
    }
}
