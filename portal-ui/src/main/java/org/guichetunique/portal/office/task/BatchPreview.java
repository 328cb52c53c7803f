package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.casefile.Source;
import org.guichetunique.casework.office.task.Batch;
import org.guichetunique.casework.office.task.BatchBegin;
import org.guichetunique.casework.office.task.BatchDecisions;
import org.guichetunique.casework.office.task.BatchFile;
import org.guichetunique.casework.office.task.BatchFile.State;
import org.guichetunique.casework.office.task.CommonText;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.casework.office.template.TextTemplate;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.portal.shell.field.CaseWords;
import org.guichetunique.portal.shell.field.FieldFactory;
import org.guichetunique.portal.shell.frame.ChosenLanguage;
import org.guichetunique.portal.shell.frame.Line;
import org.guichetunique.portal.shell.frame.Wording;
import org.jspecify.annotations.Nullable;

/** Which of the chosen files would be decided and which not, and the decision: written, read again, and then confirmed. */
final class BatchPreview extends Div {

    private final transient BatchDecisions together;
    private final transient TaskServices services;
    private final Officer officer;
    private final transient Batch batch;
    private final transient Runnable begun;
    private final transient List<BatchFile> like;
    private final Line trouble = new Line("gu-trouble", "alert");
    private final DecisionForm form;
    private final TemplateChoice template;
    private final Confirmation confirmation;
    private final Div writing = new Div();

    /** @param begun told when the decision is confirmed */
    BatchPreview(
            Batch batch,
            BatchDecisions together,
            TaskServices services,
            Officer officer,
            CaseWords words,
            FieldFactory fields,
            Runnable begun) {
        this.batch = batch;
        this.together = together;
        this.services = services;
        this.officer = officer;
        this.begun = begun;
        this.like = batch.in(State.TO_DECIDE);
        OfficerTask first = Objects.requireNonNull(like.getFirst().task());
        this.form = new DecisionForm(
                services.tasks().form(first), Map.of(), words.service(), fields, (address, text) -> {});
        this.template = new TemplateChoice(
                services.templates(),
                TextTemplate.Kind.REASON,
                first.service(),
                officer,
                taken -> form.explanation().ifPresent(at -> form.write(at, words(taken))));
        this.confirmation = new Confirmation(this::what, words, this::confirm, this::correct);
        addClassName("gu-batch");
        Div columns = new Div(files(words), decision());
        columns.addClassName("gu-columns");
        add(columns);
    }

    private Section files(CaseWords words) {
        Section files = new Section(
                Wording.say(new H2(), "together.files", like.size()),
                new BatchList(State.TO_DECIDE, like, task -> Optional.of(data(task, words))));
        files.addClassName("gu-pane");
        return files;
    }

    /** Read when it is opened, and on record from then on. */
    private Component data(OfficerTask task, CaseWords words) {
        NativeDetails details = new NativeDetails(Wording.say(new Span(), "together.data"), new Div());
        details.addClassName("gu-batch-data");
        details.addToggleListener(toggle -> {
            if (details.isOpen() && details.getContent() instanceof Div) {
                details.setContent(new ValueList(
                        words,
                        new SourceDisagreements(Map.of(), 0),
                        StatedPanel.from(
                                Source.Kind.PERSON, words, services.contents().values(task, officer))));
            }
        });
        return details;
    }

    private Section decision() {
        Section section = new Section(Wording.say(new H2(), "task.decision"), trouble, writing, confirmation);
        section.addClassNames("gu-pane", "gu-decision");
        Paragraph about = Wording.say(new Paragraph(), "together.about");
        about.addClassName("gu-soft");
        NativeButton check = Buttons.DECIDE.button("together.check", "gu-button", this::check);
        writing.addClassName("gu-writing");
        writing.add(template, form, about, check);
        return section;
    }

    /** The authority's text, where the officer left it as it stands. */
    private @Nullable CommonText common() {
        Address at = form.explanation().orElse(null);
        TextTemplate taken = template.taken().orElse(null);
        return at == null || taken == null || !words(taken).equals(form.typed().get(at))
                ? null
                : new CommonText(taken.id(), at);
    }

    private static String words(TextTemplate template) {
        return template.in(ChosenLanguage.current().code());
    }

    /** What is decided, of how many, and what those read who are answered in another language. */
    private Component what() {
        Div what = new Div(Wording.say(new Paragraph(), "together.confirm.what", like.size()));
        TextTemplate taken = template.taken().orElse(null);
        if (common() != null && taken != null) {
            what.add(Wording.say(new Paragraph(), "together.confirm.languages"));
            TextTemplate.LANGUAGES.stream()
                    .filter(language ->
                            !language.equals(ChosenLanguage.current().code()))
                    .forEach(language -> {
                        Paragraph text = new Paragraph(taken.in(language));
                        text.addClassName("gu-message-text");
                        text.getElement().setAttribute("lang", language).setAttribute("dir", "auto");
                        what.add(text);
                    });
        }
        return what;
    }

    private void check() {
        trouble.fallSilent();
        if (form.isComplete()) {
            writing.setVisible(false);
            confirmation.show(form.fields());
        }
    }

    private void correct() {
        confirmation.setVisible(false);
        writing.setVisible(true);
        form.focus();
    }

    private void confirm() {
        switch (together.begin(
                batch.id(), like.stream().map(BatchFile::id).toList(), Map.copyOf(form.typed()), common(), officer)) {
            case BatchBegin.Begun now -> begun.run();
            case BatchBegin.Incomplete incomplete -> {
                correct();
                form.complain(incomplete.problems());
            }
            case BatchBegin.NothingLeft nothing -> {
                correct();
                trouble.say("together.nothingLeft");
            }
        }
    }
}
