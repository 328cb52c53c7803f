package org.guichetunique.portal.citizen.mandate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.request.Admission;
import org.guichetunique.casework.request.mandate.Mandate;
import org.guichetunique.casework.request.mandate.Mandates;
import org.guichetunique.portal.shell.access.Acting;
import org.guichetunique.portal.shell.access.ActingFor;
import org.guichetunique.portal.shell.access.Role;
import org.guichetunique.portal.shell.access.SignedIn;
import org.guichetunique.portal.shell.frame.ChosenLanguage;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.procedures.catalogue.PublicService;

/** What somebody lacks for a service, and where to get it: never a dead end. */
public class MissingRole extends Div {

    private final transient PublicService service;
    private final transient Mandates mandates;
    private final transient Person person =
            Acting.asMyself(ChosenLanguage.current().locale());
    private final Div ways = new Div();

    public MissingRole(PublicService service, Admission admission, Mandates mandates) {
        this.service = service;
        this.mandates = mandates;
        addClassName("gu-missing-role");
        String key = switch (admission) {
            case NEEDS_ASSURANCE -> "mandate.missing.assurance";
            case OUT_OF_SCOPE -> "mandate.missing.scope";
            case NEEDS_MANDATE, ADMITTED -> "mandate.missing.mandate";
        };
        Paragraph why = new Paragraph();
        why.addClassName("gu-lead");
        Wording.follow(
                why, language -> why.setText(Wording.in(language, key, service.text("title", language.locale()))));
        add(Wording.say(new H1(), "mandate.missing.title"), why, ways);
        ways.addClassName("gu-cards");
        if (!SignedIn.now().is(Role.CITIZEN)) {
            // What a citizen may do about it, an agent at a counter may not.
            Anchor counter = Wording.say(new Anchor("/app/counter", ""), "mandate.missing.counter");
            counter.getElement().setAttribute("router-link", true);
            ways.add(counter);
        } else if (admission == Admission.NEEDS_ASSURANCE) {
            Anchor help = Wording.say(new Anchor("/", ""), "mandate.missing.help");
            help.setRouterIgnore(true);
            Wording.follow(help, language -> help.setHref("/" + language.code() + "/help"));
            ways.add(help);
        } else {
            offer();
        }
    }

    private void offer() {
        ways.removeAll();
        if (ActingFor.chosen().isPresent() && !service.applicants().onlyByMandate()) {
            NativeButton myself = Wording.say(new NativeButton(), "mandate.back");
            myself.addClassName("gu-second");
            myself.addClickListener(click -> ActingFor.end());
            ways.add(myself);
        }
        List<Mandate> good = mandates.held(person).stream()
                .filter(mandate -> mandate.services().contains(service.key()))
                .toList();
        good.forEach(mandate -> ways.add(MandateCard.first(
                "mandate.act",
                () -> mandates.choose(mandate.id(), person).ifPresentOrElse(ActingFor::begin, this::offer),
                "mandate.act.what",
                MandateCard.represented(mandate, ChosenLanguage.current()))));
        ProofOffers offers = new ProofOffers(
                mandates, person, this::offer, service.applicants().mandates().keySet());
        ways.add(offers);
    }
}
