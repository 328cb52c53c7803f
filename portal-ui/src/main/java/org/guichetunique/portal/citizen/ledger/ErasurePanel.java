package org.guichetunique.portal.citizen.ledger;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.person.personaldata.ErasureResult;
import org.guichetunique.casework.person.personaldata.Erasures;
import org.guichetunique.portal.shell.access.RecentSignIn;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;

/** Has erased what the law lets go, after saying what that is and what stays until when. */
class ErasurePanel extends Section {

    private final transient Erasures erasures;
    private final transient Person person;
    private final transient HoldingTexts texts;
    private final Div said = new Div();

    ErasurePanel(Erasures erasures, Person person, HoldingTexts texts) {
        this.erasures = erasures;
        this.person = person;
        this.texts = texts;
        addClassName("gu-panel");
        H2 title = Wording.say(new H2(), "held.erase");
        title.setId("held-erase");
        getElement().setAttribute("aria-labelledby", "held-erase");
        said.getElement().setAttribute("tabindex", "-1");
        Wording.name(said, "held.erase");
        said.getElement().setAttribute("role", "group");
        NativeButton look = Wording.say(new NativeButton(), "held.erase.look");
        look.addClassName("gu-second");
        look.addClickListener(click -> {
            look.setVisible(false);
            propose();
        });
        add(title, Wording.say(new Paragraph(), "held.erase.about"), look, said);
    }

    private void propose() {
        ErasureResult plan = erasures.plan(person);
        say(plan, "held.erase.would");
        if (plan.isNothing()) {
            return;
        }
        if (!RecentSignIn.isThere()) {
            said.add(Wording.say(new Paragraph(), "held.signInAgain"));
            return;
        }
        NativeButton erase = Wording.say(new NativeButton(), "held.erase.confirm");
        erase.addClassNames("gu-button", "gu-danger");
        erase.addClickListener(click -> say(erasures.erase(person), "held.erase.done"));
        said.add(Wording.say(new Paragraph(), "held.erase.sure"), erase);
    }

    private void say(ErasureResult erasing, String key) {
        said.removeAll();
        Paragraph summary = new Paragraph();
        Wording.follow(
                summary,
                language -> summary.setText(
                        erasing.isNothing()
                                ? Wording.in(language, "held.erase.nothing")
                                : Wording.in(language, key, erasing.erased().size(), erasing.drafts())));
        UnorderedList list = new UnorderedList();
        Wording.follow(list, language -> {
            list.removeAll();
            items(erasing, list, language);
        });
        said.add(summary, list);
        if (erasing.more()) {
            said.add(Wording.say(new Paragraph(), "held.erase.again"));
        }
        said.getElement().executeJs("setTimeout(() => this.focus())");
    }

    private void items(ErasureResult erasing, UnorderedList list, Language language) {
        erasing.open()
                .forEach(reference ->
                        list.add(new ListItem(Wording.in(language, "held.erase.open", reference.value()))));
        erasing.kept()
                .forEach(kept -> list.add(new ListItem(Wording.in(
                        language,
                        "held.erase.kept",
                        texts.service(kept.service(), language),
                        kept.reference().value(),
                        texts.day(kept.until(), language)))));
    }
}
