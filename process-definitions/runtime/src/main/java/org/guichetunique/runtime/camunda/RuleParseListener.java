package org.guichetunique.runtime.camunda;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.Variables;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.exchange.dictionary.Address;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

/** Has rules read the case as it is, and puts into the case what they give. */
@Component
@Order(ListenerOrder.RULES)
public final class RuleParseListener extends AbstractBpmnParseListener {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final CaseContext cases;

    public RuleParseListener(CaseContext cases) {
        this.cases = cases;
    }

    @Override
    public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) this::showCase);
        activity.addBuiltInListener(
                ExecutionListener.EVENTNAME_END, (ExecutionListener) execution -> decided(execution, activity.getId()));
    }

    /** What rules are shown is forgotten with the transaction. */
    private void showCase(DelegateExecution execution) {
        cases.subjects(
                        CaseId.of(execution.getProcessBusinessKey()),
                        ((ExecutionEntity) execution).getProcessDefinition().getKey(),
                        MultiInstanceSubjects.at((ExecutionEntity) execution))
                .forEach((name, elements) -> execution.setVariableLocal(name, Variables.untypedValue(elements, true)));
    }

    private void decided(DelegateExecution execution, String rule) {
        Map<Address, JsonNode> outputs = new LinkedHashMap<>();
        entries(execution.getVariable("decisionResult"))
                .forEach((name, value) -> outputs.put(
                        Address.of(name), value == null ? NullNode.getInstance() : JSON.valueToTree(value)));
        cases.decided(
                CaseId.of(execution.getProcessBusinessKey()),
                outputs,
                MultiInstanceSubjects.at((ExecutionEntity) execution),
                rule);
    }

    private static Map<String, Object> entries(@Nullable Object result) {
        return switch (result) {
            case DmnDecisionTableResult table -> {
                DmnDecisionRuleResult single = table.getSingleResult();
                yield single == null ? Map.of() : single.getEntryMap();
            }
            case DmnDecisionResult decision -> {
                DmnDecisionResultEntries single = decision.getSingleResult();
                yield single == null ? Map.of() : single.getEntryMap();
            }
            case null, default -> throw new IllegalStateException("The rule gave no result");
        };
    }
}
