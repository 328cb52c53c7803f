package org.guichetunique.portal.citizen.timeline;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Source;
import org.guichetunique.casework.casefile.timeline.Timeline;
import org.guichetunique.casework.office.task.ApplicantTask;
import org.guichetunique.casework.office.task.ApplicantTasks;
import org.guichetunique.casework.office.task.ApplicantTasks.HandInResult;
import org.guichetunique.casework.request.FilingResult.Problem;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.ElementReader;
import org.guichetunique.exchange.dictionary.Label;
import org.guichetunique.exchange.dictionary.Reading;
import org.guichetunique.portal.shell.field.AnswerField;
import org.guichetunique.portal.shell.field.FactList;
import org.guichetunique.portal.shell.field.Facts;
import org.guichetunique.portal.shell.field.FieldFactory;
import org.guichetunique.portal.shell.field.Problems;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.procedures.form.Field;

/** Something that a running case asks of its owner. Each answer is kept as soon as its field is left. */
class ApplicantTaskPanel extends Section {

    /** The step before and the one that follows it are written down one after the other. */
    private static final Duration SAME_MOMENT = Duration.ofSeconds(2);

    private final transient ApplicantTask task;
    private final transient ApplicantTasks tasks;
    private final transient Person person;
    private final transient Runnable settled;
    private final transient List<AnswerField> fields;
    private final Problems problems = new Problems();

    /** @param settled run when the step is not asked any more */
    ApplicantTaskPanel(
            ApplicantTask task,
            ApplicantTasks tasks,
            Person person,
            FieldFactory factory,
            Values values,
            Runnable settled) {
        this.task = task;
        this.tasks = tasks;
        this.person = person;
        this.settled = settled;
        addClassNames("gu-asked", "gu-form");
        H2 title = new H2();
        title.setId("asked-" + task.activity());
        getElement().setAttribute("aria-labelledby", "asked-" + task.activity());
        Paragraph badge = Wording.say(new Paragraph(), "file.asked");
        badge.addClassName("gu-badge");
        Paragraph what = new Paragraph();
        Paragraph until = new Paragraph();
        until.addClassName("gu-note");
        Map<Address, String> written = tasks.written(task, person);
        fields = AnswerField.withAbsences(task.form()
                .fields()
                .map(field -> field(field, factory, written.getOrDefault(field.address(), "")))
                .toList());
        Button send = Wording.say(new Button(), "file.asked.send");
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClassName("gu-go");
        send.addClickListener(this::send);
        Paragraph kept = Wording.say(new Paragraph(), "request.kept");
        kept.addClassName("gu-note");
        Wording.follow(this, language -> {
            title.setText(task.service().text("task." + task.activity(), language.locale()));
            what.setText(task.service().text("asked." + task.activity(), language.locale()));
            until.setText(Wording.in(
                    language,
                    "file.asked.until",
                    values.lastDay(
                            task.dueAt(),
                            task.service().competence().authority().zone(),
                            language)));
        });
        add(badge, title, what, until, problems);
        fields.forEach(field -> add(field.component()));
        add(send, kept);
    }

    /** Shows, above the fields, what rules and authorities say of the subjects that the person is asked about. */
    ApplicantTaskPanel knowing(Timeline timeline, Facts facts, Language language) {
        refusedBefore(timeline).ifPresent(refusal -> {
            Paragraph why = new Paragraph(Wording.in(language, "file.asked.again", refusal.in(language.locale())));
            why.addClassName("gu-trouble");
            addComponentAtIndex(4, why);
        });
        List<String> subjects = task.form()
                .fields()
                .map(field -> field.address().subject())
                .distinct()
                .toList();
        facts.groups(
                        timeline.service(),
                        timeline.values(),
                        value -> subjects.contains(value.address().subject())
                                && value.source().kind() == Source.Kind.RULE)
                .forEach(group -> addComponentAtIndex(4, FactList.open(facts, group, language)));
        addComponentAtIndex(3, ReasonsGiven.ofWhatIsAsked(timeline, language));
        return this;
    }

    /** What the authority said on whose refusal the procedure asks for this, where it did. */
    private Optional<Label> refusedBefore(Timeline timeline) {
        return timeline.entries().stream()
                .filter(entry -> entry.endedAt() != null
                        && !entry.endedAt().isAfter(task.createdAt().plus(SAME_MOMENT)))
                .max(Comparator.comparing(Timeline.Entry::endedAt))
                .map(Timeline.Entry::refusal);
    }

    private AnswerField field(Field field, FieldFactory factory, String typed) {
        AnswerField drawn = factory.draw(field, task.service(), typed);
        judge(drawn, ElementReader.read(field.element(), typed), false);
        drawn.onAnswer(text -> tasks.answer(task.id(), field.address(), text, person)
                .ifPresentOrElse(
                        reading -> judge(drawn, reading, drawn.isComplete() && problems.isVisible()), settled));
        return drawn;
    }

    /** @param missingCounts whether leaving a required answer out is told at once */
    private static void judge(AnswerField field, Reading reading, boolean missingCounts) {
        switch (reading) {
            case Reading.Wrong wrong when field.isComplete() -> field.complain(wrong.mistake());
            case Reading.Blank blank when missingCounts && field.isRequired() -> field.complain(null);
            default -> field.accept();
        }
    }

    private void send(ClickEvent<Button> click) {
        switch (tasks.handIn(task.id(), person)) {
            case HandInResult.Done done -> settled.run();
            // An earlier click was there first, or the time has run out: the page says which.
            case HandInResult.Gone gone -> settled.run();
            case HandInResult.Incomplete incomplete -> complain(incomplete.problems());
        }
    }

    private void complain(List<Problem> found) {
        problems.show(AnswerField.complain(fields, found));
    }
}
