package org.guichetunique.portal.request;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.guichetunique.engine.casefile.CaseFile;
import org.guichetunique.engine.request.Requests;
import org.guichetunique.portal.access.Acting;
import org.guichetunique.portal.frame.ChosenLanguage;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.PublicService;

/** The way in: goes on to the draft, begun now or earlier, under an address that stays that of the one request. */
@Route("request/:service")
@RolesAllowed("CITIZEN")
class BeginView extends Div implements BeforeEnterObserver {

    private final transient Catalogue catalogue;
    private final transient Requests requests;

    BeginView(Catalogue catalogue, Requests requests) {
        this.catalogue = catalogue;
        this.requests = requests;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String service = event.getRouteParameters().get("service").orElse("");
        if (catalogue.service(service).filter(PublicService::isChosen).isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        CaseFile.Draft draft =
                requests.begin(service, Acting.asPerson(ChosenLanguage.current().locale()));
        event.forwardTo(Paths.step(draft, Journey.EVIDENCE));
    }
}
