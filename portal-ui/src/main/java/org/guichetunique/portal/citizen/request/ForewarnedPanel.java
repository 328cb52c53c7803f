package org.guichetunique.portal.citizen.request;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.guichetunique.casework.request.Forewarned;
import org.guichetunique.portal.shell.frame.ChosenLanguage;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;

/** What the person has to know before they file, with what to do instead; empty where there is nothing of the kind. */
class ForewarnedPanel extends Div {

    private final transient OwnDraft own;
    private transient List<Forewarned> told = List.of();

    ForewarnedPanel(OwnDraft own) {
        this.own = own;
        addClassName("gu-forewarned");
        // What comes with an answer is read out where it comes.
        getElement().setAttribute("role", "status");
        look();
        Wording.follow(this, this::draw);
    }

    /** Looks again, after something has been answered. */
    void look() {
        List<Forewarned> now = own.forewarned();
        if (!now.equals(told)) {
            told = now;
            draw(ChosenLanguage.current());
        }
    }

    private void draw(Language language) {
        removeAll();
        for (Forewarned one : told) {
            Section drawn = new Section(
                    new H2(own.service().text(one.key(), language.locale())),
                    new Paragraph(own.service().text(one.key() + ".next", language.locale())));
            Paragraph filing =
                    new Paragraph(Wording.in(language, one.closes() ? "request.told.closed" : "request.told.open"));
            filing.addClassName("gu-note");
            drawn.add(filing);
            drawn.addClassNames("gu-panel", "gu-told");
            add(drawn);
        }
    }
}
