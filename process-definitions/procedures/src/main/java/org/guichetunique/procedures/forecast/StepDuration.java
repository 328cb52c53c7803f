package org.guichetunique.procedures.forecast;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.guichetunique.procedures.model.Candidates;
import org.guichetunique.procedures.model.ProcessModel;
import org.guichetunique.procedures.model.XmlElement;

/**
 * How long a step takes in a case, and how it ends: as it did in this case, or else in another one, or else as long as the
 * same authority usually takes.
 */
final class StepDuration {

    private static final String RULE = "businessRuleTask";

    private final ProcessModel model;
    private final History history;
    private final UsualDurations usual;
    private final Set<String> estimated = new TreeSet<>();
    private final Set<String> unknown = new TreeSet<>();

    StepDuration(ProcessModel model, History history, UsualDurations usual) {
        this.model = model;
        this.history = history;
        this.usual = usual;
    }

    Set<String> estimated() {
        return estimated;
    }

    Set<String> unknown() {
        return unknown;
    }

    PastStep at(XmlElement node, Trace trace, History.Draw draw) {
        Optional<PastStep> own = isForEach(node) ? trace.takeLongest(node) : trace.take(node);
        return own.or(() -> history.another(node.id(), topic(node), draw)).orElseGet(() -> never(node));
    }

    private PastStep never(XmlElement node) {
        Optional<Duration> took = node.name().equals(RULE) ? Optional.of(Duration.ZERO) : ofItsParty(node);
        if (took.isEmpty()) {
            unknown.add(node.id());
        } else if (!node.name().equals(RULE)) {
            estimated.add(node.id());
        }
        return new PastStep(
                node.id(), null, null, Duration.ZERO, took.orElse(Duration.ZERO), PastStep.Ending.DONE, null);
    }

    private Optional<Duration> ofItsParty(XmlElement node) {
        String topic = topic(node);
        return topic.isEmpty()
                ? history.usualOf(
                        Candidates.party(
                                node.attribute("camunda:candidateGroups").orElse("")),
                        false)
                : usual.call(topic)
                        .or(() -> history.usualOf(topic.substring(0, Math.max(0, topic.indexOf('.'))), true));
    }

    private boolean isForEach(XmlElement node) {
        return node.child(ProcessModel.FOR_EACH).isPresent()
                || model.around(node).stream()
                        .anyMatch(around -> around.child(ProcessModel.FOR_EACH).isPresent());
    }

    private static String topic(XmlElement node) {
        return node.attribute("camunda:topic").orElse("");
    }
}
