package org.guichetunique.portal.bench;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;

/** As little as a page of this kind can be. */
@Route(value = "bench/one", autoLayout = false)
@RouteAlias(value = "bench/two", autoLayout = false)
@PermitAll
class BareView extends Div {

    BareView() {
        add(new H1("A page"), new Paragraph("A sentence"));
    }
}
