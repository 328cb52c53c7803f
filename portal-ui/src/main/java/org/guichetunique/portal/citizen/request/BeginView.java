package org.guichetunique.portal.citizen.request;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.request.Admission;
import org.guichetunique.casework.request.Drafts;
import org.guichetunique.casework.request.mandate.Mandates;
import org.guichetunique.portal.citizen.mandate.MissingRole;
import org.guichetunique.portal.shell.access.Acting;
import org.guichetunique.portal.shell.access.ActingFor;
import org.guichetunique.portal.shell.access.Role;
import org.guichetunique.portal.shell.access.SignedIn;
import org.guichetunique.portal.shell.frame.ChosenLanguage;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.PublicService;

/** Opens a draft, new or begun earlier, and goes on to its own address. */
@Route("request/:service")
@RolesAllowed({"CITIZEN", "COUNTER"})
class BeginView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Catalogue catalogue;
    private final transient Drafts drafts;
    private final transient Mandates mandates;

    BeginView(Catalogue catalogue, Drafts drafts, Mandates mandates) {
        addClassName("gu-view");
        this.mandates = mandates;
        this.catalogue = catalogue;
        this.drafts = drafts;
    }

    @Override
    public String getPageTitle() {
        return Wording.now("mandate.missing.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String service = event.getRouteParameters().get("service").orElse("");
        if (catalogue.service(service).filter(PublicService::isChosen).isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        if (!SignedIn.now().is(Role.CITIZEN) && ActingFor.chosen().isEmpty()) {
            event.forwardTo("counter");
            return;
        }
        Person person = Acting.asPerson(ChosenLanguage.current().locale());
        PublicService wanted = catalogue.require(service);
        Admission admission = Admission.of(wanted, person);
        if (admission != Admission.ADMITTED) {
            add(new MissingRole(wanted, admission, mandates));
            return;
        }
        CaseFile.Draft draft = drafts.begin(service, person);
        event.forwardTo(Paths.step(draft, RequestSteps.EVIDENCE));
    }
}
