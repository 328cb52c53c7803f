package org.guichetunique.portal.citizen.mandate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.guichetunique.casework.casefile.Agency;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.request.mandate.Mandates;
import org.guichetunique.portal.shell.access.Acting;
import org.guichetunique.portal.shell.access.ActingFor;
import org.guichetunique.portal.shell.access.Role;
import org.guichetunique.portal.shell.access.SignedIn;
import org.guichetunique.portal.shell.frame.Banner;
import org.guichetunique.portal.shell.frame.ChosenLanguage;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.procedures.Definitions;
import org.guichetunique.procedures.mandate.MandateKind;

/** Says on every page for whom the person acts, and leads back to themself. */
@org.springframework.stereotype.Component
class ActingBanner implements Banner {

    private final Mandates mandates;
    private final Definitions definitions;

    ActingBanner(Mandates mandates, Definitions definitions) {
        this.mandates = mandates;
        this.definitions = definitions;
    }

    @Override
    public Optional<Component> draw() {
        return ActingFor.chosen().map(person -> {
            Agency agency = person.agency();
            if (agency == null || holds(agency)) {
                return acting(person, agency);
            }
            ActingFor.forget();
            return over(person);
        });
    }

    private boolean holds(Agency agency) {
        return !SignedIn.now().is(Role.CITIZEN)
                || mandates.holds(
                        agency.mandate(),
                        Acting.asMyself(ChosenLanguage.current().locale()));
    }

    private Component acting(Person person, @org.jspecify.annotations.Nullable Agency agency) {
        Span who = new Span();
        MandateKind kind = agency == null
                ? null
                : definitions.mandates().find(agency.kind()).orElse(null);
        Wording.follow(
                who,
                language -> who.setText(Wording.in(
                        language,
                        "mandate.banner",
                        person.name(),
                        kind == null ? "" : kind.label().in(language.locale()))));
        NativeButton back = Wording.say(new NativeButton(), "mandate.back");
        back.addClassName("gu-second");
        back.addClickListener(click -> ActingFor.end());
        Div banner = Wording.name(new Div(who, back), "mandate.banner.name");
        banner.addClassName("gu-acting");
        banner.getElement().setAttribute("role", "region");
        return banner;
    }

    private static Component over(Person person) {
        Span what = Wording.say(new Span(), "mandate.over", person.name());
        Anchor again = Wording.say(new Anchor("/app/" + MandateNavigation.ROUTE, ""), "mandate.over.see");
        again.getElement().setAttribute("router-link", true);
        Div banner = new Div(what, again);
        banner.addClassName("gu-acting");
        banner.getElement().setAttribute("role", "alert");
        return banner;
    }
}
