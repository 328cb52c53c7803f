package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.opinion.Opinion;
import org.guichetunique.casework.office.opinion.OpinionResult;
import org.guichetunique.casework.office.opinion.OpinionsToGive;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.portal.shell.access.Acting;
import org.guichetunique.portal.shell.field.CaseVocabulary;
import org.guichetunique.portal.shell.field.CaseWords;
import org.guichetunique.portal.shell.frame.Line;
import org.guichetunique.portal.shell.frame.Wording;

/** Gives the opinion that another authority has asked for; the reading stands in the ledger of whose file it is. */
@Route(TaskNavigation.OPINIONS + "/:opinion")
@RolesAllowed({"OFFICER", "SUPERVISOR"})
class OpinionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient OpinionsToGive opinions;
    private final transient Contracts contracts;
    private final transient CaseVocabulary vocabulary;
    private final Officer officer = Acting.asOfficer();
    private final RadioButtonGroup<Opinion.Answer> answer = new RadioButtonGroup<>();
    private final TextArea text = new TextArea();
    private final Line said = new Line("gu-trouble", "alert");
    private String title = "";

    OpinionView(OpinionsToGive opinions, Contracts contracts, CaseVocabulary vocabulary) {
        this.opinions = opinions;
        this.contracts = contracts;
        this.vocabulary = vocabulary;
        addClassNames("gu-view", "gu-case");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters()
                .get("opinion")
                .flatMap(OpinionView::id)
                .flatMap(id -> opinions.waiting(id, officer))
                .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void show(Opinion opinion) {
        title = opinion.reference().value();
        removeAll();
        Map<Address, KnownValue> known = opinions.values(opinion.id(), officer);
        CaseWords words = vocabulary.of(opinion.service());
        OpinionWords texts = new OpinionWords(contracts, words.values(), words.service());
        Anchor back = Wording.say(new Anchor("/app/" + TaskNavigation.OPINIONS, ""), "opinions.asked");
        back.getElement().setAttribute("router-link", true);
        back.addClassName("gu-back");
        Paragraph asked = new Paragraph();
        Wording.follow(
                asked,
                language -> asked.setText(Wording.in(
                        language,
                        "opinions.asks",
                        texts.authority(opinion.askedBy(), language),
                        texts.lastDay(opinion, language))));
        Paragraph question = new Paragraph();
        Wording.follow(question, language -> question.setText(texts.question(opinion, language)));
        question.addClassName("gu-message-text");
        question.getElement().setAttribute("dir", "auto");
        Div columns =
                new Div(new StatedPanel(words, known, SourceDisagreements.among(known, List.of())), giving(opinion));
        columns.addClassName("gu-columns");
        add(back, Wording.say(new H1(), "opinions.give", opinion.reference()), asked, question, columns);
    }

    private Section giving(Opinion opinion) {
        answer.setItems(Opinion.Answer.values());
        text.addClassName("gu-answer");
        text.setMinRows(4);
        text.setMaxLength(OpinionsToGive.LONGEST_TEXT);
        text.getElement().executeJs("this.inputElement.dir = 'auto'");
        Wording.follow(this, language -> {
            answer.setLabel(Wording.in(language, "opinions.answer"));
            answer.setItemLabelGenerator(one -> Wording.in(language, "opinions.answer." + one));
            text.setLabel(Wording.in(language, "opinions.text"));
        });
        NativeButton give = Wording.say(new NativeButton(), "opinions.give.send");
        give.addClassName("gu-button");
        give.addClickListener(click -> give(opinion));
        Div form = new Div(answer, text, said, give);
        form.addClassName("gu-writing");
        H2 heading = Wording.say(new H2(), "opinions.yours");
        heading.setId("opinion");
        Section section = new Section(heading, form);
        section.addClassNames("gu-pane", "gu-decision");
        section.getElement().setAttribute("aria-labelledby", "opinion");
        return section;
    }

    private void give(Opinion opinion) {
        if (answer.getValue() == null) {
            said.say("opinions.choose");
            return;
        }
        switch (opinions.give(opinion.id(), answer.getValue(), text.getValue(), officer)) {
            case OpinionResult.Given given -> UI.getCurrentOrThrow().navigate(TaskNavigation.OPINIONS);
            case OpinionResult.TooLate late -> said.say("opinions.tooLate");
            case OpinionResult.Unreasoned unreasoned -> said.say("opinions.why");
            case OpinionResult.Escalated escalated -> said.say("opinions.escalated");
            case OpinionResult.Gone gone -> said.say("task.trouble.gone");
        }
    }
}
