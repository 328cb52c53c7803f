package org.guichetunique.portal.citizen.request;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.NoSuchElementException;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.person.correction.Corrections;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.portal.shell.access.Acting;
import org.guichetunique.portal.shell.field.WrongValue;
import org.guichetunique.portal.shell.frame.ChosenLanguage;

/** The way from a value that is wrong to the request that has it put right. */
@Route("correct/:case")
@RolesAllowed("CITIZEN")
class CorrectView extends Div implements BeforeEnterObserver {

    private final transient Corrections corrections;

    CorrectView(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            CaseFile.Draft draft = corrections.begin(
                    CaseId.of(event.getRouteParameters().get("case").orElse("")),
                    Address.of(event.getLocation()
                            .getQueryParameters()
                            .getSingleParameter(WrongValue.AT)
                            .orElse("")),
                    Acting.asPerson(ChosenLanguage.current().locale()));
            event.forwardTo(Paths.step(draft, RequestSteps.EVIDENCE));
        } catch (IllegalArgumentException | NoSuchElementException e) {
            event.rerouteToError(NotFoundException.class);
        }
    }
}
