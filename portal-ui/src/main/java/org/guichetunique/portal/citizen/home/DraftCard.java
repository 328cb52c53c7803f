package org.guichetunique.portal.citizen.home;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.procedures.catalogue.PublicService;

/** A draft: to be gone on with, or thrown away once the person has said so twice. */
class DraftCard extends Div {

    private final Paragraph when = new Paragraph();
    private final Div sure = new Div();
    private final Div ways = new Div();

    /** @param discard throws it away, and this card with it */
    DraftCard(CaseFile.Draft draft, PublicService service, Values values, Runnable discard) {
        addClassName("gu-panel");
        H3 title = new H3();
        Anchor resume = Wording.say(new Anchor("/app/request/" + service.key(), ""), "home.resume");
        resume.getElement().setAttribute("router-link", true);
        resume.addClassName("gu-button");
        NativeButton delete = Wording.say(new NativeButton(), "home.draft.delete");
        delete.addClassName("gu-second");
        delete.addClickListener(click -> ask());
        ways.add(resume, delete);
        ways.addClassName("gu-actions");
        NativeButton confirm = Wording.say(new NativeButton(), "home.draft.delete.confirm");
        confirm.addClassNames("gu-button", "gu-danger");
        confirm.addClickListener(click -> discard.run());
        NativeButton keep = Wording.say(new NativeButton(), "home.draft.delete.keep");
        keep.addClassName("gu-second");
        keep.addClickListener(click -> {
            sure.setVisible(false);
            ways.setVisible(true);
            delete.getElement().callJsFunction("focus");
        });
        Div choice = new Div(confirm, keep);
        choice.addClassName("gu-actions");
        sure.add(Wording.say(new Paragraph(), "home.draft.delete.sure"), choice);
        sure.getElement().setAttribute("role", "group").setAttribute("tabindex", "-1");
        sure.setVisible(false);
        add(MyRequests.badge("home.draft", "draft"), title, when, ways, sure);
        Wording.follow(this, language -> {
            String name = service.text("title", language.locale());
            title.setText(name);
            when.setText(Wording.in(
                    language,
                    "home.draft.changed",
                    values.moment(
                            draft.changedAt(), service.competence().authority().zone(), language)));
            resume.getElement().setAttribute("aria-label", Wording.in(language, "home.resume.what", name));
            delete.getElement().setAttribute("aria-label", Wording.in(language, "home.draft.delete.what", name));
        });
        Wording.name(sure, "home.draft.delete");
    }

    private void ask() {
        ways.setVisible(false);
        sure.setVisible(true);
        sure.getElement().executeJs("setTimeout(() => this.focus())");
    }
}
