package org.guichetunique.procedures.forecast;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichetunique.procedures.model.ProcessModel;
import org.guichetunique.procedures.model.XmlElement;

/** What a case did, less what has been replayed of it. */
final class Trace {

    private final PastCase past;
    private final ProcessModel model;
    private final List<PastStep> left;

    Trace(PastCase past, ProcessModel model) {
        this.past = past;
        this.model = model;
        this.left = new ArrayList<>(past.steps());
    }

    PastCase past() {
        return past;
    }

    /** When the case did this next, or ended there; empty where it did not any more. */
    Optional<Duration> next(XmlElement node) {
        if (node.name().equals("endEvent")) {
            return node.id().equals(past.ending()) ? Optional.of(past.took()) : Optional.empty();
        }
        return find(node).map(PastStep::began);
    }

    /** What the case did at this step next, which it then has done. */
    Optional<PastStep> take(XmlElement node) {
        Optional<PastStep> found = find(node);
        found.ifPresent(left::remove);
        return found;
    }

    /** Of all that it did at a step that is done for each of several, what took longest. */
    Optional<PastStep> takeLongest(XmlElement node) {
        Optional<PastStep> longest = Optional.empty();
        for (Optional<PastStep> one = take(node); one.isPresent(); one = take(node)) {
            if (longest.isEmpty() || one.get().took().compareTo(longest.get().took()) > 0) {
                longest = one;
            }
        }
        return longest;
    }

    /** Under the same id, or with the same operation at a step that the model does not have. */
    private Optional<PastStep> find(XmlElement node) {
        return left.stream()
                .filter(step -> step.activity().equals(node.id()))
                .findFirst()
                .or(() -> node.attribute("camunda:topic")
                        .flatMap(operation -> left.stream()
                                .filter(step -> operation.equals(step.operation()))
                                .filter(step -> model.node(step.activity()).isEmpty())
                                .findFirst()));
    }
}
