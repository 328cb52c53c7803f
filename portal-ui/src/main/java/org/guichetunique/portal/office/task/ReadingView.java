package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.office.reading.ContestedFiles;
import org.guichetunique.casework.office.reading.ReadFile;
import org.guichetunique.casework.office.reading.StatedReadings;
import org.guichetunique.casework.office.retraction.Retractions;
import org.guichetunique.portal.shell.access.Acting;
import org.guichetunique.portal.shell.field.CaseVocabulary;
import org.guichetunique.portal.shell.field.CaseWords;
import org.guichetunique.portal.shell.frame.Line;
import org.guichetunique.portal.shell.frame.References;
import org.guichetunique.portal.shell.frame.Wording;

/** Asks for the reason before a file is shown that no task asks one to read; its owner will read the reason. */
@Route(TaskNavigation.REASON + "/:reference")
@RolesAllowed({"OFFICER", "SUPERVISOR"})
class ReadingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient StatedReadings readings;
    private final transient ContestedFiles contested;
    private final transient FileDrawing drawing;
    private final transient Retractions retractions;
    private final transient CaseVocabulary vocabulary;
    private final Officer officer = Acting.asOfficer();
    private final RadioButtonGroup<String> reason = new RadioButtonGroup<>();
    private final TextArea text = new TextArea();
    private final Line said = new Line("gu-trouble", "alert");
    private String title = "";

    ReadingView(
            StatedReadings readings,
            ContestedFiles contested,
            Retractions retractions,
            CaseVocabulary vocabulary,
            FileDrawing drawing) {
        this.retractions = retractions;
        this.readings = readings;
        this.contested = contested;
        this.drawing = drawing;
        this.vocabulary = vocabulary;
        addClassNames("gu-view", "gu-case");
    }

    /** A file of another authority is the same as one that does not exist. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters()
                .get("reference")
                .flatMap(References::read)
                .filter(reference -> readings.isThere(reference, officer))
                .ifPresentOrElse(this::begin, () -> event.rerouteToError(NotFoundException.class));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    /** Whoever decided it is not asked why. */
    private void begin(Reference reference) {
        readings.openOwn(reference, officer).ifPresentOrElse(read -> show(read, "reading.own"), () -> ask(reference));
    }

    private void ask(Reference reference) {
        title = reference.value();
        removeAll();
        reason.setItems(StatedReadings.REASONS);
        text.addClassName("gu-answer");
        text.setMaxLength(StatedReadings.LONGEST);
        text.getElement().executeJs("this.inputElement.dir = 'auto'");
        Wording.follow(this, language -> {
            reason.setLabel(Wording.in(language, "reading.reason"));
            reason.setItemLabelGenerator(key -> Wording.in(language, "reading.reason." + key));
            text.setLabel(Wording.in(language, "reading.text"));
        });
        NativeButton open = Wording.say(new NativeButton(), "reading.open");
        open.addClassName("gu-button");
        open.addClickListener(click -> open(reference));
        Paragraph lead = Wording.say(new Paragraph(), "reading.lead");
        lead.addClassName("gu-lead");
        Div form = new Div(reason, text, said, open);
        form.addClassNames("gu-writing", "gu-reading");
        add(back(), Wording.say(new H1(), "reading.title", reference), lead, form);
    }

    private void open(Reference reference) {
        String chosen = reason.getValue() == null ? "" : reason.getValue();
        readings.open(reference, chosen, text.getValue(), officer)
                .ifPresentOrElse(read -> show(read, "reading.recorded"), () -> said.say("reading.needed"));
    }

    /** @param told key of what the officer is told about the record of this reading */
    private void show(ReadFile read, String told) {
        title = read.file().reference().value();
        removeAll();
        CaseWords words = vocabulary.of(read.file().service());
        Paragraph recorded = Wording.say(new Paragraph(), told);
        recorded.addClassName("gu-notice");
        H1 heading = new H1(read.file().reference().value());
        heading.getElement().setAttribute("dir", "ltr");
        add(
                back(),
                heading,
                recorded,
                drawing.printed(read),
                new RetractionPanel(retractions, read.file().reference(), officer, words),
                drawing.whole(read));
        contested
                .behind(read.file().reference(), officer)
                .map(drawing::contested)
                .ifPresent(this::add);
    }

    private static Anchor back() {
        Anchor back = Wording.say(new Anchor("/app/" + TaskNavigation.SEARCH, ""), "search.files");
        back.getElement().setAttribute("router-link", true);
        back.addClassName("gu-back");
        return back;
    }
}
