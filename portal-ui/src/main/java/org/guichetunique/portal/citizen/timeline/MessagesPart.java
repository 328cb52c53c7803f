package org.guichetunique.portal.citizen.timeline;

import java.util.Objects;
import org.guichetunique.casework.office.message.Messages;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.portal.shell.message.MessagesPanel;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The messages of the request. Drawn anew only when it is closed, since somebody may be writing one. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@Order(40)
class MessagesPart extends FilePart {

    private final transient Messages messages;
    private final transient Contracts contracts;
    private final transient Values values;
    private @Nullable MessagesPanel panel;
    private @Nullable Boolean drawnClosed;

    MessagesPart(Messages messages, Contracts contracts, Values values) {
        this.messages = messages;
        this.contracts = contracts;
        this.values = values;
        addClassName("gu-file-rest");
    }

    @Override
    void look() {
        if (panel != null) {
            panel.look();
        }
    }

    @Override
    void show(OwnCase now, Language language) {
        if (Objects.equals(drawnClosed, now.isClosed())) {
            return;
        }
        drawnClosed = now.isClosed();
        MessagesPanel drawn = new MessagesPanel(
                new OwnConversation(messages, contracts, now.timeline().file().reference(), now.person()),
                values,
                now.timeline().service().competence().calendar().zone(),
                !now.isClosed());
        panel = drawn;
        removeAll();
        add(drawn);
    }
}
