package org.guichetunique.portal.citizen.contribution;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.guichetunique.casework.request.Contribution;
import org.guichetunique.casework.request.Contributions;
import org.guichetunique.portal.shell.access.Acting;
import org.guichetunique.portal.shell.frame.ChosenLanguage;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.PublicService;

/** What others ask of the person, on their first page. */
public class PartsAsked extends Div {

    public PartsAsked(Contributions contributions, Catalogue catalogue) {
        var asked = contributions.waitingFor(
                Acting.asMyself(ChosenLanguage.current().locale()));
        setVisible(!asked.isEmpty());
        addClassName("gu-mine");
        add(Wording.say(new H2(), "contribution.asked.title"));
        asked.forEach(one -> add(card(one, catalogue.require(one.service()))));
    }

    private static Div card(Contribution contribution, PublicService service) {
        H3 title = new H3();
        Paragraph what = new Paragraph();
        Span badge = Wording.say(new Span(), "home.yours");
        badge.addClassName("gu-badge");
        badge.getElement().setAttribute("data-kind", "yours");
        Anchor open = Wording.say(new Anchor("/app/part/" + contribution.id(), ""), "contribution.open");
        open.getElement().setAttribute("router-link", true);
        open.addClassName("gu-button");
        Div card = new Div(badge, title, what, open);
        card.addClassName("gu-panel");
        return Wording.follow(card, language -> {
            title.setText(Wording.in(language, "contribution.asked", contribution.askedBy()));
            what.setText(service.text("title", language.locale()) + " · "
                    + service.text(contribution.section(), language.locale()));
        });
    }
}
