package org.guichetunique.runtime.camunda;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmScope;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.guichetunique.casework.casefile.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Has the engine do something for each of several subjects of a case. What it keeps of them is which one an instance is
 * about, such as {@code child2}; what is known of that one stays in the case file.
 */
@Component
@Order(ListenerOrder.SUBJECTS)
public final class MultiInstanceSubjects extends AbstractBpmnParseListener {

    /** No subject may be called so: rules are shown those under their own names. */
    private static final String MEMBER = "one-of-several";

    private final CaseContext cases;

    public MultiInstanceSubjects(CaseContext cases) {
        this.cases = cases;
    }

    @Override
    public void parseMultiInstanceLoopCharacteristics(Element activity, Element loop, ActivityImpl body) {
        MultiInstanceActivityBehavior behaviour = (MultiInstanceActivityBehavior) body.getActivityBehavior();
        String several = behaviour.getCollectionVariable();
        // What undoes a case goes through its steps, which are no subjects of it.
        boolean undoing =
                ((ProcessDefinitionEntity) body.getProcessDefinition()).getKey().equals(UndoProcess.KEY);
        if (several != null && !undoing) {
            behaviour.setCollectionVariable(null);
            behaviour.setCollectionElementVariable(MEMBER);
            behaviour.setCollectionExpression(new OfTheCase(cases, several));
        }
    }

    /** The one of several that an execution is about; empty where it is about none. */
    public static String at(ExecutionEntity execution) {
        return at(execution.getActivity(), execution);
    }

    private static String at(@Nullable PvmScope activity, VariableScope variables) {
        return isForEach(activity) ? String.valueOf(variables.getVariable(MEMBER)) : "";
    }

    /** As {@link #at(ExecutionEntity)}, from outside the engine; asks it only where the model does something for each. */
    public static String at(
            RepositoryService repository,
            RuntimeService runtime,
            String definition,
            String activity,
            String execution) {
        ActivityImpl at = ((ProcessDefinitionEntity)
                        ((RepositoryServiceImpl) repository).getDeployedProcessDefinition(definition))
                .findActivity(activity);
        return isForEach(at) ? String.valueOf(runtime.getVariable(execution, MEMBER)) : "";
    }

    private static boolean isForEach(@Nullable PvmScope activity) {
        for (PvmScope scope = activity; scope instanceof ActivityImpl at; scope = at.getFlowScope()) {
            if (at.getActivityBehavior() instanceof MultiInstanceActivityBehavior each
                    && each.getCollectionExpression() instanceof OfTheCase) {
                return true;
            }
        }
        return false;
    }

    /** The names of those that the case knows, in the order of the authority that listed them. */
    private record OfTheCase(CaseContext cases, String several) implements Expression {

        @Override
        public List<String> getValue(VariableScope scope) {
            ExecutionEntity execution = (ExecutionEntity) scope;
            return cases.members(
                    CaseId.of(execution.getProcessBusinessKey()),
                    execution.getProcessDefinition().getKey(),
                    several);
        }

        @Override
        public void setValue(Object value, VariableScope scope) {
            throw new UnsupportedOperationException("Expressions do not write");
        }

        @Override
        public String getExpressionText() {
            return several;
        }

        @Override
        public boolean isLiteralText() {
            return false;
        }
    }
}
