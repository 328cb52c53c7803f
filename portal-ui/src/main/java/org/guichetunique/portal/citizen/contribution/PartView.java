package org.guichetunique.portal.citizen.contribution;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.request.Contribution;
import org.guichetunique.casework.request.Contributions;
import org.guichetunique.casework.request.Question;
import org.guichetunique.casework.request.SectionHandInResult;
import org.guichetunique.exchange.dictionary.Reading;
import org.guichetunique.portal.shell.access.Acting;
import org.guichetunique.portal.shell.field.AnswerField;
import org.guichetunique.portal.shell.field.FieldFactory;
import org.guichetunique.portal.shell.field.Problems;
import org.guichetunique.portal.shell.frame.ChosenLanguage;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.PublicService;

/** One section of somebody else's request, and nothing of the rest. */
@Route("part/:id")
@RolesAllowed("CITIZEN")
class PartView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Contributions contributions;
    private final transient Catalogue catalogue;
    private final transient FieldFactory factory;
    private final transient Person person =
            Acting.asMyself(ChosenLanguage.current().locale());
    private final transient List<AnswerField> fields = new ArrayList<>();
    private final Problems problems = new Problems();
    private final H1 heading = new H1();

    PartView(Contributions contributions, Catalogue catalogue, FieldFactory factory) {
        this.contributions = contributions;
        this.catalogue = catalogue;
        this.factory = factory;
        addClassNames("gu-view", "gu-request");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters()
                .get("id")
                .flatMap(PartView::id)
                .flatMap(id -> contributions.find(id, person))
                .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    @Override
    public String getPageTitle() {
        return heading.getText();
    }

    private void show(Contribution contribution) {
        PublicService service = catalogue.require(contribution.service());
        Paragraph lead = new Paragraph();
        lead.addClassName("gu-lead");
        Wording.follow(this, language -> {
            heading.setText(service.text(contribution.section(), language.locale()));
            lead.setText(Wording.in(
                    language,
                    "contribution.lead",
                    contribution.askedBy(),
                    service.text("title", language.locale()),
                    person.nationalId()));
        });
        Div form = new Div(problems);
        form.addClassName("gu-form");
        contributions.questions(contribution).forEach(question -> form.add(field(contribution, question, service)));
        AnswerField.withAbsences(fields);
        Button done = Wording.say(new Button(), "contribution.handIn");
        done.addThemeVariants(ButtonVariant.PRIMARY);
        done.addClassName("gu-go");
        done.addClickListener(click -> handIn(contribution));
        Paragraph note = Wording.say(new Paragraph(), "contribution.private");
        note.addClassName("gu-note");
        form.add(done, note, refusal(contribution));
        removeAll();
        add(heading, lead, form);
    }

    private com.vaadin.flow.component.Component field(
            Contribution contribution, Question question, PublicService service) {
        AnswerField field = factory.draw(question.field(), service, question.typed());
        fields.add(field);
        field.onAnswer(typed -> contributions
                .answer(contribution.id(), question.field().address(), typed, person)
                .ifPresentOrElse(reading -> judge(field, reading), this::gone));
        return field.component();
    }

    private static void judge(AnswerField field, Reading reading) {
        if (reading instanceof Reading.Wrong wrong && field.isComplete()) {
            field.complain(wrong.mistake());
        } else {
            field.accept();
        }
    }

    private void handIn(Contribution contribution) {
        switch (contributions.handIn(contribution.id(), person)) {
            case SectionHandInResult.Done done -> end("contribution.thanks", contribution.askedBy());
            case SectionHandInResult.Gone gone -> gone();
            case SectionHandInResult.Incomplete incomplete -> {
                List<AnswerField> wrong = new ArrayList<>();
                List<Question> questions = contributions.questions(contribution);
                incomplete.problems().forEach(problem -> {
                    for (int i = 0; i < questions.size(); i++) {
                        if (questions.get(i).field().address().equals(problem.address())) {
                            fields.get(i).complain(problem.mistake());
                            wrong.add(fields.get(i));
                        }
                    }
                });
                problems.show(wrong);
            }
        }
    }

    /** Says what a no leads to before it counts. */
    private Div refusal(Contribution contribution) {
        Div place = new Div();
        place.addClassName("gu-actions");
        NativeButton no = Wording.say(new NativeButton(), "contribution.decline");
        no.addClassName("gu-second");
        no.addClickListener(click -> {
            Paragraph what = Wording.say(new Paragraph(), "contribution.decline.what", contribution.askedBy());
            what.getElement().setAttribute("role", "status");
            NativeButton sure = Wording.say(new NativeButton(), "contribution.decline.sure");
            sure.addClassName("gu-second");
            sure.addClickListener(again -> {
                if (contributions.decline(contribution.id(), person)) {
                    end("contribution.decline.done", contribution.askedBy());
                } else {
                    gone();
                }
            });
            place.removeAll();
            place.add(what, sure);
            sure.focus();
        });
        place.add(no);
        return place;
    }

    private void gone() {
        end("contribution.gone", "");
    }

    private void end(String key, String name) {
        Paragraph what = Wording.say(new Paragraph(), key, name);
        what.addClassName("gu-lead");
        what.getElement().setAttribute("role", "status");
        Anchor home = Wording.say(new Anchor("/app/", ""), "navigation.home");
        home.getElement().setAttribute("router-link", true);
        home.addClassName("gu-button");
        removeAll();
        add(heading, what, new Div(home));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
