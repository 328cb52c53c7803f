package org.guichetunique.procedures.check;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.procedures.model.ProcessModel;
import org.guichetunique.procedures.model.XmlElement;

/**
 * How a procedure undoes what it has done: a compensation event on the task, an association, and a task that calls the
 * operation that the contract names for it. What the engine would leave aside without a word is found here.
 */
final class CompensationCheck {

    private static final String EVENT = "compensateEventDefinition";

    private final ProcessModel model;
    private final Function<XmlElement, Optional<Operation>> operations;
    private final BiConsumer<XmlElement, String> finding;

    CompensationCheck(
            ProcessModel model,
            Function<XmlElement, Optional<Operation>> operations,
            BiConsumer<XmlElement, String> finding) {
        this.model = model;
        this.operations = operations;
        this.finding = finding;
    }

    void check() {
        List<XmlElement> undoing = undoingTasks();
        List<XmlElement> boundaries = model.nodes("boundaryEvent").stream()
                .filter(event -> event.child(EVENT).isPresent())
                .toList();
        List<XmlElement> thrown = Stream.of("intermediateThrowEvent", "endEvent")
                .flatMap(name -> model.nodes(name).stream())
                .filter(event -> event.child(EVENT).isPresent())
                .toList();
        boundaries.forEach(this::boundary);
        undoing.forEach(this::undoingTask);
        thrown.forEach(event -> thrown(event, boundaries));
        if (thrown.isEmpty()) {
            boundaries.forEach(event -> finding.accept(
                    event,
                    "Nothing in this procedure sets the undoing off: an end event of the kind compensation does"));
        }
    }

    private void boundary(XmlElement event) {
        List<XmlElement> tasks = model.associationsFrom(event.id()).stream()
                .flatMap(association ->
                        model.node(association.attribute("targetRef").orElse("")).stream())
                .toList();
        if (tasks.size() != 1 || !ProcessModel.undoes(tasks.getFirst())) {
            finding.accept(event, "An association must lead from here to one task marked isForCompensation");
            return;
        }
        XmlElement task = tasks.getFirst();
        Optional<XmlElement> done = model.node(event.attribute("attachedToRef").orElse(""));
        Optional<Operation> doing = done.flatMap(operations);
        if (doing.isEmpty()) {
            finding.accept(event, "Only a task that calls an authority can be undone");
            return;
        }
        String undoneBy = doing.get().undoneBy();
        String topic = task.attribute("camunda:topic").orElse("(no topic)");
        if (undoneBy == null) {
            finding.accept(
                    task,
                    "The contract names nothing that undoes " + doing.get().id());
        } else if (!undoneBy.equals(topic)) {
            finding.accept(
                    task, "By its contract " + doing.get().id() + " is undone by " + undoneBy + ", not by " + topic);
        }
    }

    private void undoingTask(XmlElement task) {
        if (model.associationsTo(task.id()).size() != 1) {
            finding.accept(task, "A task that undoes must be associated with one compensation event");
        }
        if (!model.flowsFrom(task.id()).isEmpty() || !model.sourcesOf(task.id()).isEmpty()) {
            finding.accept(task, "A task that undoes stands outside the flow");
        }
    }

    private void thrown(XmlElement event, List<XmlElement> boundaries) {
        String one = event.child(EVENT)
                .flatMap(definition -> definition.attribute("activityRef"))
                .orElse("");
        boolean some = boundaries.stream()
                .anyMatch(boundary -> one.isEmpty()
                        || boundary.attribute("attachedToRef").orElse("").equals(one));
        if (!some) {
            finding.accept(
                    event,
                    "There is nothing to undo: no task" + (one.isEmpty() ? "" : " " + one)
                            + " has a compensation event");
        }
    }

    private List<XmlElement> undoingTasks() {
        return model.nodes().stream().filter(ProcessModel::undoes).toList();
    }
}
