package org.guichetunique.procedures.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.procedures.finding.ProcedureRule;
import org.guichetunique.procedures.model.ProcessModel;
import org.guichetunique.procedures.model.XmlElement;

/**
 * How a procedure undoes what it has done: a compensation event on the task, an association, and a task that calls the
 * operation that the contract names for it. What the engine would leave aside without a word is found here.
 */
final class CompensationCheck {

    private static final String EVENT = "compensateEventDefinition";

    /** The property of a service task whose act is meant to stay, or ends by itself, when the procedure turns back. */
    private static final String STAYS_DONE = "staysDone";

    private final ProcessModel model;
    private final Function<XmlElement, Optional<Operation>> operations;
    private final BreachRecorder saying;

    CompensationCheck(ProcessModel model, Function<XmlElement, Optional<Operation>> operations, BreachRecorder saying) {
        this.model = model;
        this.operations = operations;
        this.saying = saying;
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
        model.nodes("serviceTask").stream()
                .filter(task -> !ProcessModel.undoes(task))
                .forEach(task -> operations.apply(task).ifPresent(operation -> change(task, operation, undoing)));
        if (thrown.isEmpty()) {
            boundaries.forEach(event -> saying.say(event, ProcedureRule.UNDO_NEVER_SET_OFF));
        }
    }

    /** Where the procedure turns back later on, what was done before must be undone, or it stays done. */
    private void change(XmlElement task, Operation operation, List<XmlElement> undoing) {
        boolean undone = undoing.stream()
                .flatMap(other -> other.attribute("camunda:topic").stream())
                .anyMatch(topic -> topic.equals(operation.undoneBy()));
        if (operation.changes() && !undone && !staysDone(task) && turnsBackAfter(task)) {
            saying.say(task, ProcedureRule.CHANGE_WITHOUT_UNDO, operation.label(), operation.id());
        }
    }

    private static boolean staysDone(XmlElement task) {
        return task.all("property")
                .anyMatch(property -> property.attribute("name").orElse("").equals(STAYS_DONE)
                        && property.attribute("value").orElse("").equals("true"));
    }

    /** Over flows alone: a call that was refused has changed nothing. */
    private boolean turnsBackAfter(XmlElement task) {
        return model.flowsFrom(task.id()).stream()
                .flatMap(flow -> model.node(flow.attribute("targetRef").orElse("")).stream())
                .anyMatch(next -> turnsBack(next)
                        || model.after(next).stream()
                                .flatMap(id -> model.node(id).stream())
                                .anyMatch(this::turnsBack));
    }

    /** Whether everything is undone here; an event that undoes one task says which. */
    private boolean turnsBack(XmlElement event) {
        return !event.name().equals("boundaryEvent")
                && event.child(EVENT)
                        .filter(definition ->
                                definition.attribute("activityRef").isEmpty())
                        .isPresent();
    }

    private void boundary(XmlElement event) {
        List<XmlElement> tasks = model.associationsFrom(event.id()).stream()
                .flatMap(association ->
                        model.node(association.attribute("targetRef").orElse("")).stream())
                .toList();
        if (tasks.size() != 1 || !ProcessModel.undoes(tasks.getFirst())) {
            saying.say(event, ProcedureRule.UNDO_NOT_ASSOCIATED);
            return;
        }
        XmlElement task = tasks.getFirst();
        Optional<XmlElement> done = model.node(event.attribute("attachedToRef").orElse(""));
        Optional<Operation> doing = done.flatMap(operations);
        if (doing.isEmpty()) {
            saying.say(event, ProcedureRule.UNDO_OF_NO_CALL);
            return;
        }
        String undoneBy = doing.get().undoneBy();
        String topic = task.attribute("camunda:topic").orElse("(no topic)");
        if (undoneBy == null) {
            saying.say(task, ProcedureRule.UNDO_NOT_OFFERED, doing.get().id());
        } else if (!undoneBy.equals(topic)) {
            saying.say(task, ProcedureRule.UNDO_BY_ANOTHER, doing.get().id(), undoneBy, topic);
        }
    }

    private void undoingTask(XmlElement task) {
        if (model.associationsTo(task.id()).size() != 1) {
            saying.say(task, ProcedureRule.UNDO_WITHOUT_EVENT);
        }
        if (!model.flowsFrom(task.id()).isEmpty() || !model.sourcesOf(task.id()).isEmpty()) {
            saying.say(task, ProcedureRule.UNDO_IN_THE_FLOW);
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
            saying.say(event, ProcedureRule.UNDO_OF_NOTHING, one);
        }
    }

    private List<XmlElement> undoingTasks() {
        return model.nodes().stream().filter(ProcessModel::undoes).toList();
    }
}
