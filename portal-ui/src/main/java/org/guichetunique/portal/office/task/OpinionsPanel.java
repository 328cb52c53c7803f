package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.opinion.Opinion;
import org.guichetunique.casework.office.opinion.OpinionPursuit;
import org.guichetunique.casework.office.opinion.OpinionReminders;
import org.guichetunique.casework.office.opinion.OpinionRequestResult;
import org.guichetunique.casework.office.opinion.Opinions;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.portal.shell.field.CaseWords;
import org.guichetunique.portal.shell.frame.Line;
import org.guichetunique.portal.shell.frame.Wording;

/** What other authorities think of a case, side by side, and asking one of them. */
final class OpinionsPanel extends Section {

    private final transient Opinions opinions;
    private final transient OpinionReminders reminders;
    private final OfficerTask task;
    private final Officer officer;
    private final transient CaseWords words;
    private final transient OpinionWords texts;
    private final Div given = new Div();
    private final Select<Authority> whom = new Select<>();
    private final TextArea question = new TextArea();
    private final Line said = new Line("gu-trouble", "alert");
    private final transient Map<Opinion, Article> shown = new HashMap<>();
    private final boolean mayAsk;
    private final Line pursued = new Line("gu-note", "status");

    OpinionsPanel(
            OfficerTask task,
            Opinions opinions,
            OpinionReminders reminders,
            Officer officer,
            Contracts contracts,
            CaseWords words) {
        this.opinions = opinions;
        this.reminders = reminders;
        this.task = task;
        this.officer = officer;
        this.words = words;
        this.texts = new OpinionWords(contracts, words.values(), words.service());
        addClassNames("gu-pane", "gu-opinions");
        H2 title = Wording.say(new H2(), "opinions.title");
        title.setId("opinions");
        getElement().setAttribute("aria-labelledby", "opinions");
        given.addClassName("gu-opinions-given");
        List<Authority> others = opinions.others(task, officer);
        add(title, given, pursued);
        if (!others.isEmpty()) {
            add(asking(others));
        }
        mayAsk = !others.isEmpty();
        look();
    }

    /** Shows what has come since; what is being said of an opinion that is as it was stays. */
    void look() {
        List<Opinion> all = opinions.of(task, officer);
        shown.keySet().retainAll(all);
        given.getChildren().filter(card -> !shown.containsValue(card)).toList().forEach(given::remove);
        for (int i = 0; i < all.size(); i++) {
            if (!shown.containsKey(all.get(i))) {
                Article card = card(all.get(i));
                shown.put(all.get(i), card);
                given.addComponentAtIndex(i, card);
            }
        }
        setVisible(mayAsk || !all.isEmpty());
    }

    private Article card(Opinion opinion) {
        Article card = card(opinion, texts);
        if (isWaitedFor(opinion)) {
            card.add(pursuit(opinion));
        }
        if (opinion.dissents() && opinion.askedBy().equals(officer.authority())) {
            card.add(new OpinionResponseForm(opinion, task, opinions, officer, this::look));
        }
        return card;
    }

    /** As it was asked and given, for whoever reads it. */
    static Article card(Opinion opinion, OpinionWords texts) {
        H3 who = new H3();
        Paragraph asked = new Paragraph();
        asked.addClassName("gu-soft");
        asked.getElement().setAttribute("dir", "auto");
        Paragraph state = new Paragraph();
        Paragraph text = new Paragraph(opinion.text());
        text.addClassName("gu-message-text");
        text.getElement().setAttribute("dir", "auto");
        text.setVisible(!opinion.text().isEmpty());
        Paragraph weighed = new Paragraph();
        weighed.getElement().setAttribute("dir", "auto");
        weighed.setVisible(opinion.followed() != null);
        Article card = new Article(who, asked, state, text, weighed);
        card.addClassNames("gu-opinion", opinion.dissents() ? "gu-opinion-dissents" : "gu-opinion-agrees");
        return Wording.follow(card, language -> {
            who.setText(texts.authority(opinion.authority(), language));
            asked.setText(texts.question(opinion, language));
            state.setText(texts.state(opinion, language));
            weighed.setText(texts.weighed(opinion, language));
        });
    }

    /** What an officer asked for, and nobody has answered; what a procedure asks for is the procedure's. */
    private boolean isWaitedFor(Opinion opinion) {
        return opinion.question() != null
                && opinion.askedBy().equals(officer.authority())
                && (opinion.state() == Opinion.State.ASKED || opinion.state() == Opinion.State.ESCALATED);
    }

    private Div pursuit(Opinion opinion) {
        NativeButton remind = button("opinions.remind", opinion);
        remind.addClickListener(click -> tell(reminders.remind(opinion.id(), task, officer)));
        NativeButton revoke = button("opinions.revoke", opinion);
        revoke.addClickListener(click -> tell(reminders.revoke(opinion.id(), task, officer)));
        Div both = new Div(remind, revoke);
        both.addClassName("gu-desk-ways");
        return both;
    }

    private NativeButton button(String key, Opinion opinion) {
        NativeButton button = Wording.say(new NativeButton(), key);
        button.addClassName("gu-reveal");
        return Wording.follow(
                button,
                language -> button.getElement()
                        .setAttribute(
                                "aria-label",
                                Wording.in(language, key + ".what", texts.authority(opinion.authority(), language))));
    }

    private void tell(OpinionPursuit pursuit) {
        switch (pursuit) {
            case OpinionPursuit.Reminded reminded -> pursued.say("opinions.reminder.sent");
            case OpinionPursuit.TooSoon soon -> pursued.say("opinions.remindedBefore");
            case OpinionPursuit.Revoked revoked -> pursued.say("opinions.revoked");
            case OpinionPursuit.TakenBy other -> pursued.say("task.trouble.taken", other.name());
            case OpinionPursuit.Gone gone -> pursued.say("task.trouble.gone");
        }
        look();
    }

    private NativeDetails asking(List<Authority> others) {
        whom.setItems(others);
        question.addClassName("gu-answer");
        question.setMaxLength(Opinions.LONGEST_QUESTION);
        question.getElement().executeJs("this.inputElement.dir = 'auto'");
        Wording.follow(this, language -> {
            whom.setLabel(Wording.in(language, "opinions.whom"));
            whom.setItemLabelGenerator(
                    authority -> authority == null ? "" : authority.name().in(language.locale()));
            question.setLabel(Wording.in(language, "opinions.question"));
        });
        NativeButton send = Wording.say(new NativeButton(), "opinions.send");
        send.addClassName("gu-second");
        send.addClickListener(click -> ask());
        Paragraph about = Wording.say(new Paragraph(), "opinions.about");
        about.addClassName("gu-soft");
        Div form = new Div(about, whom, question, said, send);
        form.addClassName("gu-writing");
        NativeDetails details = new NativeDetails();
        details.setSummary(Wording.say(new Span(), "opinions.ask"));
        details.setContent(form);
        return details;
    }

    private void ask() {
        said.fallSilent();
        String authority = whom.getValue() == null ? "" : whom.getValue().code();
        switch (opinions.ask(task.id(), authority, question.getValue(), officer)) {
            case OpinionRequestResult.Asked asked -> {
                question.clear();
                look();
            }
            case OpinionRequestResult.Unclear unclear -> said.say("opinions.unclear");
            case OpinionRequestResult.NotConcerned not -> said.say("opinions.unclear");
            case OpinionRequestResult.AskedBefore before -> said.say("opinions.before");
            case OpinionRequestResult.TakenBy other -> said.say("task.trouble.taken", other.name());
            case OpinionRequestResult.Gone gone -> said.say("task.trouble.gone");
        }
    }
}
