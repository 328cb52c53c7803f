package org.guichetunique.runtime.camunda;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.guichetunique.exchange.contract.Bindings;

/**
 * How an operator has a case undone: what {@code undo-case.bpmn} is given.
 */
public final class UndoProcess {

    public static final String KEY = "undo-case";
    static final String MODEL = "undo-case.bpmn";
    public static final String STEPS = "undoSteps";

    private static final String STEP = "undoStep";
    private static final String BETWEEN = ";";

    private UndoProcess() {}

    /**
     * One step to undo.
     *
     * @param step what is undone
     * @param operation that undoes it
     * @param bindings as of the step that is undone
     */
    public record Undoing(String step, String operation, Bindings bindings) {

        private String written() {
            return step
                    + BETWEEN
                    + operation
                    + bindings.subjects().entrySet().stream()
                            .map(role -> BETWEEN + role.getKey() + "=" + role.getValue())
                            .collect(Collectors.joining());
        }

        private static Undoing read(String text) {
            List<String> parts = Arrays.asList(text.split(BETWEEN));
            Map<String, String> subjects = new HashMap<>();
            for (String role : parts.subList(2, parts.size())) {
                int equals = role.indexOf('=');
                subjects.put(role.substring(0, equals), role.substring(equals + 1));
            }
            return new Undoing(parts.get(0), parts.get(1), new Bindings(subjects));
        }
    }

    public static List<String> written(List<Undoing> steps) {
        return new ArrayList<>(steps.stream().map(Undoing::written).toList());
    }

    /** The step that this branch is at. */
    public static Undoing at(VariableScope scope) {
        return Undoing.read(String.valueOf(scope.getVariable(STEP)));
    }

    /** As {@link #at(VariableScope)}, from outside the engine. */
    public static Undoing at(RuntimeService runtime, String execution) {
        return Undoing.read(String.valueOf(runtime.getVariable(execution, STEP)));
    }
}
