package org.guichetunique.portal.audit;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.provider.Query;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichetunique.casework.audit.Agent;
import org.guichetunique.casework.audit.Agents;
import org.guichetunique.portal.shell.frame.Wording;
import org.jspecify.annotations.Nullable;

/** Asks for somebody who works here, by a part of their name. */
final class AgentBox extends ComboBox<Agent> {

    AgentBox(String label, Agents agents, AuditTexts texts) {
        setItems(query -> find(agents, query));
        setClearButtonVisible(true);
        setManualValidation(true);
        Wording.follow(this, language -> {
            setLabel(Wording.in(language, label));
            setItemLabelGenerator(agent -> agent.authority() == null
                    ? Wording.in(language, "audit.agent.platform", agent.name())
                    : Wording.in(language, "audit.agent", agent.name(), texts.authority(agent.authority(), language)));
        });
    }

    @Nullable
    String subject() {
        return Optional.ofNullable(getValue()).map(Agent::subject).orElse(null);
    }

    private static Stream<Agent> find(Agents agents, Query<Agent, String> query) {
        return agents.find(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit());
    }
}
