package org.guichetunique.portal.shell.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/** The portal's mark, drawn by the style sheet; the name beside it is what is read out. */
@Tag("span")
class Mark extends Component {

    Mark() {
        getElement().getClassList().add("gu-mark");
        getElement().setAttribute("aria-hidden", "true");
    }
}
