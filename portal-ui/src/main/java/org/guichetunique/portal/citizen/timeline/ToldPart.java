package org.guichetunique.portal.citizen.timeline;

import org.guichetunique.portal.citizen.notification.HowTold;
import org.guichetunique.portal.shell.access.SignedIn;
import org.guichetunique.portal.shell.language.Language;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** While there is no answer yet: how its owner will learn of it. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@Order(22)
class ToldPart extends FilePart {

    private final transient HowTold told;

    ToldPart(HowTold told) {
        this.told = told;
        addClassName("gu-file-rest");
    }

    @Override
    void show(OwnCase now, Language language) {
        removeAll();
        setVisible(!now.isClosed());
        if (!now.isClosed()) {
            add(told.of(SignedIn.now().subject(), language));
        }
    }
}
