package org.guichetunique.portal.citizen.request;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import org.guichetunique.casework.request.Question;
import org.guichetunique.portal.shell.field.FactGroup;
import org.guichetunique.portal.shell.field.FactList;
import org.guichetunique.portal.shell.field.Facts;
import org.guichetunique.portal.shell.field.FieldFactory;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.field.WrongValue;
import org.guichetunique.portal.shell.frame.Wording;

/** Draws the page of each step of a draft. */
@org.springframework.stereotype.Component
class RequestPages {

    /** What a page asks of the view around it. */
    interface Around {

        /** The authorities have answered, so that it is known how many pages there are. */
        void lengthIsKnown();

        /** What is known has changed, and with it maybe what the person has to be told. */
        void answered();

        /** The person is done with this page. */
        void goOn();

        /** Something has changed who answers this page. */
        void drawAnew();
    }

    private final GatheringWatches gatherings;
    private final FieldFactory fields;
    private final Facts facts;
    private final Values values;
    private final WrongValue wrong;
    private final Sections sections;

    RequestPages(
            GatheringWatches gatherings,
            FieldFactory fields,
            Facts facts,
            Values values,
            WrongValue wrong,
            Sections sections) {
        this.gatherings = gatherings;
        this.fields = fields;
        this.facts = facts;
        this.values = values;
        this.wrong = wrong;
        this.sections = sections;
    }

    /** @param pointedAt address of the field to go to; empty for none */
    Component draw(OwnDraft draft, String step, List<Question> questions, String pointedAt, Around around) {
        return switch (step) {
            case RequestSteps.EVIDENCE ->
                new EvidencePage(draft, gatherings, facts, values, wrong, around::lengthIsKnown, around::goOn);
            case RequestSteps.CHECK -> new CheckPage(draft, facts, values, wrong);
            default ->
                sections.draw(
                        draft,
                        step,
                        () -> new SectionPage(draft, step, questions, fields, pointedAt, around),
                        around::goOn,
                        around::drawAnew);
        };
    }

    /** What has to be known before it is filed. */
    ForewarnedPanel forewarned(OwnDraft draft) {
        return new ForewarnedPanel(draft, values);
    }

    /** What the request is about, where it was opened beside something. */
    List<Component> openedBeside(OwnDraft draft) {
        return facts
                .groups(
                        draft.service(),
                        draft.values(),
                        value -> draft.service().filing().openedWith().contains(value.address()))
                .stream()
                .map(this::panel)
                .toList();
    }

    private Component panel(FactGroup group) {
        Div panel = new Div();
        panel.addClassName("gu-panel");
        return Wording.follow(panel, language -> {
            panel.removeAll();
            panel.add(new H2(facts.heading(group, language)), FactList.of(facts, group, language));
        });
    }
}
