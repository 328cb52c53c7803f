package org.guichetunique.portal.citizen.timeline;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.guichetunique.casework.office.retraction.DecisionRetraction;
import org.guichetunique.casework.office.retraction.Hearings;
import org.guichetunique.casework.office.retraction.Retractions;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.Line;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.procedures.catalogue.PublicService;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A decision that the authority takes back: why, until when the person may answer, and what came of it. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@Order(15)
class RetractionPart extends FilePart {

    private final transient Hearings hearings;
    private final transient Contracts contracts;
    private final transient Values values;
    private transient @Nullable List<DecisionRetraction> drawn;
    private transient @Nullable Runnable again;

    RetractionPart(Hearings hearings, Contracts contracts, Values values) {
        this.hearings = hearings;
        this.contracts = contracts;
        this.values = values;
    }

    @Override
    void forget() {
        drawn = null;
    }

    @Override
    void look() {
        if (again != null) {
            again.run();
        }
    }

    @Override
    void show(OwnCase now, Language language) {
        again = () -> show(now, language);
        List<DecisionRetraction> all = hearings.of(now.timeline().file().id(), now.person());
        if (all.equals(drawn)) {
            return;
        }
        drawn = all;
        removeAll();
        // One that was dropped is of no more interest once another follows it.
        all.stream().findFirst().ifPresent(latest -> add(panel(now, latest, language)));
    }

    private Section panel(OwnCase now, DecisionRetraction one, Language language) {
        PublicService service = now.timeline().service();
        var zone = service.competence().calendar().zone();
        String who = contracts
                .authority(one.authority())
                .map(Authority::name)
                .map(name -> name.in(language.locale()))
                .orElse(one.authority());
        Section panel = new Section();
        if (one.state() == DecisionRetraction.State.DROPPED) {
            return kept(panel, one, zone, language);
        }
        // Only what asks the person for an answer stands out.
        panel.addClassNames(
                one.state() == DecisionRetraction.State.ANNOUNCED ? "gu-asked" : "gu-panel", "gu-form", "gu-retracted");
        H2 title = new H2(Wording.in(language, "hearing.title." + one.state()));
        title.setId("retracted");
        panel.getElement().setAttribute("aria-labelledby", "retracted");
        Paragraph why = new Paragraph(
                Wording.in(language, "hearing.why", who, Wording.in(language, "retraction.reason." + one.reason())));
        Instant settled = one.settledAt();
        panel.add(
                title,
                new Paragraph(Wording.in(
                        language,
                        "hearing.about." + one.state(),
                        values.moment(settled == null ? one.announcedAt() : settled, zone, language))),
                why,
                quote(one.explanation()));
        if (one.answer() != null) {
            panel.add(new Paragraph(Wording.in(language, "hearing.answered")), quote(one.answer()));
        } else if (one.hears(Instant.now())) {
            panel.add(note(Wording.in(language, "hearing.until", values.lastDay(one.heardUntil(), zone, language))));
            panel.add(note(service.recourse().hearing().legalBasis().in(language.locale())));
            answer(panel, now, language);
        }
        if (one.state() == DecisionRetraction.State.EFFECTIVE) {
            panel.add(note(Wording.in(
                    language,
                    "appeal.court",
                    service.recourse().appeal().court().in(language.locale()))));
        }
        return panel;
    }

    /** The decision stands as it did: of the doubt that was raised, nothing is left on the page. */
    private Section kept(Section panel, DecisionRetraction one, ZoneId zone, Language language) {
        panel.addClassName("gu-panel");
        H2 title = new H2(Wording.in(language, "hearing.title.DROPPED"));
        title.setId("retracted");
        panel.getElement().setAttribute("aria-labelledby", "retracted");
        Instant at = Objects.requireNonNullElse(one.settledAt(), one.announcedAt());
        panel.add(
                title, new Paragraph(Wording.in(language, "hearing.about.DROPPED", values.moment(at, zone, language))));
        return panel;
    }

    private void answer(Section panel, OwnCase now, Language language) {
        TextArea text = new TextArea(Wording.in(language, "hearing.answer"));
        text.addClassName("gu-answer");
        text.setMinRows(4);
        text.setMaxLength(2 * Retractions.LONGEST);
        text.getElement().executeJs("this.inputElement.dir = 'auto'");
        Line said = new Line("gu-trouble", "alert");
        NativeButton send = new NativeButton(Wording.in(language, "hearing.send"));
        send.addClassName("gu-button");
        send.addClickListener(click -> {
            switch (hearings.answer(now.timeline().file().id(), text.getValue(), now.person())) {
                // An earlier click was there first, or the time has run out: the page says which.
                case HEARD, GONE -> changed();
                case NOTHING -> said.say("hearing.nothing");
                case TOO_LONG -> said.say("message.tooLong", Retractions.LONGEST);
            }
        });
        panel.add(text, said, send);
    }

    private static Paragraph note(String text) {
        Paragraph note = new Paragraph(text);
        note.addClassName("gu-note");
        return note;
    }

    private static Paragraph quote(String text) {
        Paragraph quote = new Paragraph(text);
        quote.addClassName("gu-message-text");
        quote.getElement().setAttribute("dir", "auto");
        return quote;
    }
}
