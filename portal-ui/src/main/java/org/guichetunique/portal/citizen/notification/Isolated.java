package org.guichetunique.portal.citizen.notification;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;

/** An address, a number or a reference: kept in its own order inside any sentence. */
@Tag("bdi")
class Isolated extends HtmlContainer {

    static Isolated text(String text) {
        Isolated isolated = new Isolated();
        isolated.setText(text);
        isolated.getElement().setAttribute("dir", "ltr");
        return isolated;
    }
}
