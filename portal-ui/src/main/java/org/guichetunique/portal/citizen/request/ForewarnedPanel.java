package org.guichetunique.portal.citizen.request;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.request.DueForewarning;
import org.guichetunique.casework.request.LikeRequest;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.ChosenLanguage;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.jspecify.annotations.Nullable;

/** What the person has to know before they file, with what to do instead; empty where there is nothing of the kind. */
class ForewarnedPanel extends Div {

    private final transient OwnDraft own;
    private final transient Values values;
    private transient List<DueForewarning> told = List.of();
    private transient List<LikeRequest> likes = List.of();
    private transient List<LikeRequest> granted = List.of();

    ForewarnedPanel(OwnDraft own, Values values) {
        this.own = own;
        this.values = values;
        addClassName("gu-forewarned");
        // What comes with an answer is read out where it comes.
        getElement().setAttribute("role", "status");
        look();
        Wording.follow(this, this::draw);
    }

    /** Looks again, after something has been answered. */
    void look() {
        List<DueForewarning> now = own.forewarned();
        List<LikeRequest> others = own.likes();
        List<LikeRequest> before = own.granted();
        if (!now.equals(told) || !others.equals(likes) || !before.equals(granted)) {
            granted = before;
            told = now;
            likes = others;
            draw(ChosenLanguage.current());
        }
    }

    private void draw(Language language) {
        removeAll();
        for (DueForewarning one : told) {
            Paragraph filing =
                    new Paragraph(Wording.in(language, one.closes() ? "request.told.closed" : "request.told.open"));
            filing.addClassName("gu-note");
            Section drawn = panel(
                    own.service().text(one.key(), language.locale()),
                    own.service().text(one.key() + ".next", language.locale()));
            drawn.add(filing);
        }
        likes.forEach(like -> like(like.own(), language));
        granted.forEach(like -> granted(like.own(), language));
    }

    private void granted(CaseFile.@Nullable Filed earlier, Language language) {
        if (!(earlier instanceof CaseFile.Closed closed)) {
            panel(Wording.in(language, "request.granted.other"), Wording.in(language, "request.granted.other.next"));
            return;
        }
        String day = values.day(
                closed.closedAt(), own.service().competence().authority().zone(), language);
        panel(
                        Wording.in(language, "request.granted.own", day),
                        Wording.in(
                                language,
                                "request.granted.own.next",
                                own.service().text("end." + closed.ending(), language.locale())))
                .add(new Paragraph(see(closed, language)));
    }

    private void like(CaseFile.@Nullable Filed other, Language language) {
        if (other == null) {
            panel(Wording.in(language, "request.like.other"), Wording.in(language, "request.like.other.next"));
            return;
        }
        String day = values.day(
                other.submittedAt(), own.service().competence().authority().zone(), language);
        panel(Wording.in(language, "request.like.own"), Wording.in(language, "request.like.own.next", day))
                .add(new Paragraph(see(other, language)));
    }

    private static Anchor see(CaseFile.Filed other, Language language) {
        Anchor link = new Anchor(
                "/app/" + Paths.file(other.reference()),
                Wording.in(language, "request.like.see", other.reference().value()));
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private Section panel(String title, String next) {
        Section panel = new Section(new H2(title), new Paragraph(next));
        panel.addClassNames("gu-panel", "gu-told");
        add(panel);
        return panel;
    }
}
