package org.guichetunique.portal.home;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.guichetunique.portal.access.Role;
import org.guichetunique.portal.access.SignedIn;
import org.guichetunique.portal.frame.Wording;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.PublicService;

@Route("")
@PermitAll
class HomeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    HomeView(Catalogue catalogue) {
        addClassName("gu-view");
        SignedIn person = SignedIn.now();
        H1 welcome = new H1();
        Wording.follow(
                welcome, language -> welcome.setText(Wording.in(language, "home.welcome", person.nameIn(language))));
        Paragraph empty = Wording.say(new Paragraph(), "home.none");
        empty.addClassName("gu-lead");
        add(welcome, empty, Wording.say(new H2(), "home.start"));
        catalogue.services().forEach(service -> add(card(service)));
    }

    /** An agent who is no citizen here has work to do instead. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        SignedIn person = SignedIn.now();
        if (!person.is(Role.CITIZEN) && person.is(Role.OFFICER, Role.SUPERVISOR)) {
            event.forwardTo("tasks");
        }
    }

    @Override
    public String getPageTitle() {
        return Wording.now("home.title");
    }

    private static Anchor card(PublicService service) {
        Anchor card = new Anchor("/", "");
        card.addClassName("gu-card");
        card.setRouterIgnore(true);
        Paragraph summary = new Paragraph();
        Div title = new Div();
        title.addClassName("gu-card-title");
        card.add(title, summary);
        return Wording.follow(card, language -> {
            card.setHref("/" + language.code() + "/services/" + service.key());
            title.setText(service.text("title", language.locale()));
            summary.setText(service.text("summary", language.locale()));
        });
    }
}
