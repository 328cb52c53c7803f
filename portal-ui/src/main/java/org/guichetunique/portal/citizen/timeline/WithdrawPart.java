package org.guichetunique.portal.citizen.timeline;

import java.util.Objects;
import org.guichetunique.casework.operation.withdrawal.Withdrawals;
import org.guichetunique.portal.shell.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to withdraw the request, for as long as it is open. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@Order(60)
class WithdrawPart extends FilePart {

    private final transient Withdrawals withdrawals;
    private @Nullable Boolean drawnClosed;

    WithdrawPart(Withdrawals withdrawals) {
        this.withdrawals = withdrawals;
    }

    @Override
    void show(OwnCase now, Language language) {
        if (Objects.equals(drawnClosed, now.isClosed())) {
            return;
        }
        drawnClosed = now.isClosed();
        removeAll();
        if (!now.isClosed()) {
            add(new WithdrawPanel(withdrawals, now.timeline().file().reference(), now.person(), this::changed));
        }
    }
}
