package org.guichetunique.portal.citizen.ledger;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.person.personaldata.GivenConsent;
import org.guichetunique.casework.person.personaldata.GivenConsents;
import org.guichetunique.portal.shell.frame.Wording;
import org.jspecify.annotations.Nullable;

/** What the person agreed to, each with the way to take it back and what that changes. */
class ConsentsPanel extends Section {

    private final transient GivenConsents consents;
    private final transient Person person;
    private final transient HoldingTexts texts;
    private final Div list = new Div();
    private final Paragraph none = Wording.say(new Paragraph(), "held.consents.none");
    private final NativeButton more = Wording.say(new NativeButton(), "held.more");
    private transient @Nullable GivenConsent last;

    ConsentsPanel(GivenConsents consents, Person person, HoldingTexts texts) {
        this.consents = consents;
        this.person = person;
        this.texts = texts;
        H2 title = Wording.say(new H2(), "held.consents");
        title.setId("held-consents");
        getElement().setAttribute("aria-labelledby", "held-consents");
        more.addClassName("gu-sign-out");
        more.addClickListener(click -> showMore());
        add(title, none, list, more);
        showMore();
    }

    private void showMore() {
        List<GivenConsent> page = consents.of(person, last);
        page.forEach(given -> list.add(card(given)));
        if (!page.isEmpty()) {
            last = page.getLast();
        }
        none.setVisible(last == null);
        more.setVisible(!page.isEmpty() && !consents.of(person, last).isEmpty());
    }

    private Div card(GivenConsent given) {
        Paragraph wording = new Paragraph();
        Paragraph where = new Paragraph();
        where.addClassName("gu-note");
        Paragraph change =
                Wording.say(new Paragraph(), given.reference() == null ? "held.consent.draft" : "held.consent.filed");
        change.addClassName("gu-note");
        NativeButton withdraw = Wording.say(new NativeButton(), "held.consent.withdraw");
        withdraw.addClassName("gu-second");
        Div card = new Div(wording, where, change, withdraw);
        card.addClassName("gu-panel");
        withdraw.addClickListener(click -> {
            consents.withdraw(given, person);
            Paragraph done = Wording.say(new Paragraph(), "held.consent.withdrawn");
            done.getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
            card.remove(withdraw, change);
            card.add(done);
            done.getElement().callJsFunction("focus");
        });
        return Wording.follow(card, language -> {
            wording.setText(given.wording().in(language.locale()));
            where.setText(texts.file(given.service(), given.reference(), language)
                    + " · "
                    + texts.day(
                            given.at(),
                            Optional.of(given.operation().authority().zone()),
                            language));
            withdraw.getElement()
                    .setAttribute(
                            "aria-label",
                            Wording.in(
                                    language,
                                    "held.consent.withdraw.what",
                                    given.operation().label().in(language.locale())));
        });
    }
}
