package org.guichetunique.portal.citizen.mandate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.request.mandate.Mandate;
import org.guichetunique.casework.request.mandate.Mandates;
import org.guichetunique.portal.shell.access.Acting;
import org.guichetunique.portal.shell.access.ActingFor;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.ChosenLanguage;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.procedures.catalogue.Catalogue;

/** For whom the person may act, and who may act for them. */
@Route(MandateNavigation.ROUTE)
@RolesAllowed("CITIZEN")
class MandatesView extends Div implements HasDynamicTitle {

    private final transient Mandates mandates;
    private final transient Catalogue catalogue;
    private final transient Values values;
    private final transient Person person =
            Acting.asMyself(ChosenLanguage.current().locale());
    private final Div held = new Div();
    private final Div over = new Div();
    private final Paragraph said = new Paragraph();

    MandatesView(Mandates mandates, Catalogue catalogue, Values values) {
        this.mandates = mandates;
        this.catalogue = catalogue;
        this.values = values;
        addClassNames("gu-view", "gu-mandates");
        Paragraph lead = Wording.say(new Paragraph(), "mandate.lead");
        lead.addClassName("gu-lead");
        said.getElement().setAttribute("role", "status");
        held.addClassName("gu-cards");
        over.addClassName("gu-cards");
        add(Wording.say(new H1(), "mandate.title"), lead, said, Wording.say(new H2(), "mandate.held"), held);
        add(Wording.say(new H2(), "mandate.prove"), new ProofOffers(mandates, person, this::proven));
        add(Wording.say(new H2(), "mandate.over.title"), over);
        add(new MandateForm(mandates, catalogue, person, this::given));
        draw();
    }

    @Override
    public String getPageTitle() {
        return Wording.now("mandate.title");
    }

    private void draw() {
        fill(held, mandates.held(person), "mandate.held.none", true);
        fill(over, mandates.over(person), "mandate.over.none", false);
    }

    private void fill(Div into, List<Mandate> list, String none, boolean theirs) {
        into.removeAll();
        if (list.isEmpty()) {
            into.add(Wording.say(new Paragraph(), none));
        }
        list.forEach(mandate -> into.add(theirs ? heldCard(mandate) : overCard(mandate)));
    }

    private MandateCard heldCard(Mandate mandate) {
        String name = MandateCard.represented(mandate, ChosenLanguage.current());
        return new MandateCard(mandate, true, catalogue, values, mandates.zone())
                .offering(MandateCard.first("mandate.act", () -> act(mandate), "mandate.act.what", name))
                .offering(MandateCard.second(
                        "mandate.renounce",
                        () -> end(mandates.renounce(mandate.id(), person), "mandate.renounced", name),
                        "mandate.renounce.what",
                        name));
    }

    private MandateCard overCard(Mandate mandate) {
        return new MandateCard(mandate, false, catalogue, values, mandates.zone())
                .offering(MandateCard.second(
                        "mandate.revoke",
                        () -> end(mandates.revoke(mandate.id(), person), "mandate.revoked", mandate.holderName()),
                        "mandate.revoke.what",
                        mandate.holderName()));
    }

    private void act(Mandate mandate) {
        mandates.choose(mandate.id(), person).ifPresentOrElse(ActingFor::begin, () -> {
            Wording.say(said, "mandate.over", mandate.represented().name());
            draw();
        });
    }

    private void end(boolean done, String words, String name) {
        if (done) {
            Wording.say(said, words, name);
        }
        draw();
    }

    private void proven() {
        draw();
    }

    private void given(String number) {
        Wording.say(said, "mandate.give.done", number);
        draw();
    }
}
