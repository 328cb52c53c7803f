package org.guichetunique.procedures.forecast;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.guichetunique.procedures.model.ProcessModel;
import org.guichetunique.procedures.model.XmlElement;

/** A model that cases are led through one after the other, and what is learnt of it on the way. */
final class ForecastRun {

    private final ProcessModel model;
    private final Map<String, String> errors = new HashMap<>();
    private final Map<String, Set<String>> after = new HashMap<>();
    private final History history;
    private final PathChoice ways;
    private final StepDuration spending;
    private final Timers timers;

    ForecastRun(Forecasting.Model drawn, History history, UsualDurations usual) {
        this.model = new ProcessModel(drawn.root()
                .all("process")
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No process in the model")));
        drawn.root()
                .all("error")
                .forEach(error ->
                        errors.put(error.id(), error.attribute("errorCode").orElse("")));
        this.history = history;
        this.ways = new PathChoice(model, history);
        this.spending = new StepDuration(model, history, usual);
        this.timers = new Timers(drawn.limits());
    }

    ProcessModel model() {
        return model;
    }

    History history() {
        return history;
    }

    PathChoice ways() {
        return ways;
    }

    StepDuration spending() {
        return spending;
    }

    Timers timers() {
        return timers;
    }

    /** Whether something at one node may still come to another. */
    boolean leads(String from, String to) {
        return from.equals(to)
                || after.computeIfAbsent(
                                from, id -> model.node(id).map(model::after).orElse(Set.of()))
                        .contains(to);
    }

    /** The code of the errors that an event throws or catches; empty where it catches whatever there is. */
    String code(XmlElement event) {
        return event.child("errorEventDefinition")
                .flatMap(error -> error.attribute("errorRef"))
                .map(reference -> errors.getOrDefault(reference, reference))
                .orElse("");
    }
}
