package org.guichetunique.runtime.camunda;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.SearchWords;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets what authorities and officers added to a case be found once it ends: the number of an act, say. */
@Component
@Order(ListenerOrder.SEARCH)
final class SearchParseListener extends AbstractBpmnParseListener {

    private final SearchWords search;

    SearchParseListener(SearchWords search) {
        this.search = search;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity definition) {
        if (!definition.getKey().equals(UndoProcess.KEY)) {
            definition.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) execution -> {
                if (((ExecutionEntity) execution).getDeleteReason() == null) {
                    search.learnt(CaseId.of(execution.getProcessBusinessKey()), definition.getKey());
                }
            });
        }
    }
}
