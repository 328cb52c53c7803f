package org.guichetunique.portal.citizen.home;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.portal.shell.access.ActingFor;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.PublicService;

class ServicesToStart extends Div {

    ServicesToStart(Catalogue catalogue) {
        addClassName("gu-services");
        add(Wording.say(new H2(), "home.start"));
        catalogue.chosen().stream()
                .filter(service -> ActingFor.chosen()
                        .map(Person::agency)
                        .map(agency -> agency.services().contains(service.key()))
                        .orElse(true))
                .forEach(service -> add(card(service)));
        // A mandate may cover no service that can be started here.
        setVisible(getComponentCount() > 1);
    }

    private static Div card(PublicService service) {
        H3 title = new H3();
        Paragraph summary = new Paragraph();
        Anchor start = Wording.say(new Anchor("/app/request/" + service.key(), ""), "home.begin");
        start.getElement().setAttribute("router-link", true);
        start.addClassName("gu-button");
        Anchor more = Wording.say(new Anchor("/", ""), "home.more");
        more.setRouterIgnore(true);
        more.addClassName("gu-more");
        Div actions = new Div(start, more);
        actions.addClassName("gu-actions");
        Div card = new Div(title, summary, actions);
        card.addClassName("gu-panel");
        return Wording.follow(card, language -> {
            String name = service.text("title", language.locale());
            title.setText(name);
            summary.setText(service.text("summary", language.locale()));
            more.setHref("/" + language.code() + "/services/" + service.key());
            start.getElement().setAttribute("aria-label", Wording.in(language, "home.begin.what", name));
            more.getElement().setAttribute("aria-label", Wording.in(language, "home.more.what", name));
        });
    }
}
