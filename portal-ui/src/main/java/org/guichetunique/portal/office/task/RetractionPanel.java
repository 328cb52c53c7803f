package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.office.retraction.DecisionRetraction;
import org.guichetunique.casework.office.retraction.Retracting;
import org.guichetunique.casework.office.retraction.Retractions;
import org.guichetunique.portal.shell.field.CaseWords;
import org.guichetunique.portal.shell.frame.Line;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;

/** Taking back what was decided in a closed file: announced with a reason, then settled once the person has been heard. */
final class RetractionPanel extends Section {

    private final transient Retractions retractions;
    private final transient Reference reference;
    private final transient CaseWords words;
    private final Officer officer;
    private final Div content = new Div();
    private final Line said = new Line("gu-trouble", "alert");
    private final Line done = new Line("gu-notice", "status");

    RetractionPanel(Retractions retractions, Reference reference, Officer officer, CaseWords words) {
        this.retractions = retractions;
        this.reference = reference;
        this.officer = officer;
        this.words = words;
        addClassNames("gu-pane", "gu-retraction");
        H2 title = Wording.say(new H2(), "retraction.title");
        title.setId("retraction");
        getElement().setAttribute("aria-labelledby", "retraction");
        content.addClassName("gu-writing");
        add(title, done, said, content);
        draw();
    }

    private void draw() {
        content.removeAll();
        List<DecisionRetraction> all = retractions.of(reference, officer);
        all.forEach(one -> content.add(story(one)));
        boolean may = retractions.mayRetract(reference, officer);
        DecisionRetraction latest = all.isEmpty() ? null : all.getFirst();
        setVisible(may || latest != null);
        if (!may || latest != null && latest.state() == DecisionRetraction.State.EFFECTIVE) {
            return;
        }
        if (latest != null && latest.state() == DecisionRetraction.State.ANNOUNCED) {
            settle(latest);
        } else {
            ask();
        }
    }

    private Div story(DecisionRetraction one) {
        Div story = new Div();
        story.addClassName("gu-retraction-story");
        return Wording.follow(story, language -> {
            story.removeAll();
            story.add(
                    new Paragraph(Wording.in(
                            language,
                            "retraction.state." + one.state(),
                            one.announcedByName(),
                            moment(one.announcedAt(), language),
                            moment(Objects.requireNonNullElse(one.settledAt(), one.announcedAt()), language))),
                    new Paragraph(Wording.in(language, "retraction.reason." + one.reason())),
                    quote(one.explanation()));
            if (one.answer() != null) {
                story.add(new Paragraph(Wording.in(language, "retraction.answered")), quote(one.answer()));
            } else if (one.state() == DecisionRetraction.State.ANNOUNCED) {
                story.add(new Paragraph(Wording.in(language, "retraction.heardUntil", lastDay(one, language))));
            }
        });
    }

    private String lastDay(DecisionRetraction one, Language language) {
        return words.values()
                .lastDay(
                        one.heardUntil(),
                        words.service().competence().calendar().zone(),
                        language);
    }

    private String moment(Instant at, Language language) {
        return words.values().moment(at, words.service().competence().calendar().zone(), language);
    }

    private static Paragraph quote(String text) {
        Paragraph quote = new Paragraph(text);
        quote.addClassName("gu-message-text");
        quote.getElement().setAttribute("dir", "auto");
        return quote;
    }

    private void ask() {
        Paragraph about = Wording.say(new Paragraph(), "retraction.about");
        RadioButtonGroup<String> reason = new RadioButtonGroup<>();
        reason.setItems(Retractions.REASONS);
        TextArea text = new TextArea();
        text.addClassName("gu-answer");
        text.setMinRows(3);
        text.setMaxLength(Retractions.LONGEST);
        text.getElement().executeJs("this.inputElement.dir = 'auto'");
        Wording.follow(content, language -> {
            reason.setLabel(Wording.in(language, "retraction.why"));
            reason.setItemLabelGenerator(key -> Wording.in(language, "retraction.reason." + key));
            text.setLabel(Wording.in(language, "retraction.explain"));
        });
        NativeButton announce = Wording.say(new NativeButton(), "retraction.announce");
        announce.addClassName("gu-button");
        announce.addClickListener(click -> tell(retractions.announce(
                reference, Objects.requireNonNullElse(reason.getValue(), ""), text.getValue(), officer)));
        content.add(about, reason, text, announce);
    }

    private void settle(DecisionRetraction announced) {
        NativeButton effect = Wording.say(new NativeButton(), "retraction.effect");
        effect.addClassNames("gu-button", "gu-danger");
        NativeButton sure = Wording.say(new NativeButton(), "retraction.sure");
        sure.addClassNames("gu-button", "gu-danger");
        sure.addClickListener(click -> tell(retractions.takeEffect(reference, officer)));
        AskedTwice asked = new AskedTwice(effect, sure, "retraction.for-good");
        asked.setVisible(announced.mayTakeEffect(Instant.now()));
        NativeButton drop = Wording.say(new NativeButton(), "retraction.drop");
        drop.addClassName("gu-second");
        drop.addClickListener(click -> tell(retractions.drop(reference, officer)));
        Div actions = new Div(asked, drop);
        actions.addClassName("gu-decision-actions");
        content.add(actions);
    }

    private void tell(Retracting came) {
        said.fallSilent();
        done.fallSilent();
        switch (came) {
            case Retracting.Announced announced -> done.say("retraction.done.announced");
            case Retracting.Effective effective -> done.say("retraction.done.effective", effective.documents());
            case Retracting.Dropped dropped -> done.say("retraction.done.dropped");
            case Retracting.NotHeardYet not -> said.say("retraction.trouble.notHeard");
            case Retracting.OwnDecision own -> said.say("retraction.trouble.own");
            case Retracting.AlreadyAnnounced already -> said.say("retraction.trouble.announced");
            case Retracting.AlreadyRetracted already -> said.say("retraction.trouble.retracted");
            case Retracting.WithoutReason without -> said.say("retraction.trouble.reason");
            case Retracting.NotPossible not -> said.say("retraction.trouble.notPossible");
        }
        if (!(came instanceof Retracting.WithoutReason)) {
            draw();
        }
    }
}
