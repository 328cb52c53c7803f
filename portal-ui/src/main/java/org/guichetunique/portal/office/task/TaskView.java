package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.complement.ComplementRequest;
import org.guichetunique.casework.office.complement.Complements;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.casework.office.task.Officers;
import org.guichetunique.portal.shell.access.Acting;
import org.guichetunique.portal.shell.field.CaseVocabulary;
import org.guichetunique.portal.shell.field.CaseWords;
import org.guichetunique.portal.shell.field.FieldFactory;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.live.LiveUpdates;

/** A file: what the person asked, what the authorities hold, and the decision. */
@Route(TaskNavigation.FILE)
@RolesAllowed({"OFFICER", "SUPERVISOR"})
class TaskView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final transient TaskServices services;
    private final transient Officers officers;
    private final transient CaseVocabulary vocabulary;
    private final transient FieldFactory fields;
    private final transient LiveUpdates live;
    private final transient Complements complements;
    private final transient List<FilePanel> panels;
    private final Officer officer = Acting.asOfficer();
    private final UnsentText unsent = new UnsentText(this, "gu-decision-form");
    private String title = "";

    TaskView(
            TaskServices services,
            Officers officers,
            CaseVocabulary vocabulary,
            FieldFactory fields,
            LiveUpdates live,
            Complements complements,
            List<FilePanel> panels) {
        this.services = services;
        this.officers = officers;
        this.vocabulary = vocabulary;
        this.fields = fields;
        this.live = live;
        this.complements = complements;
        this.panels = panels;
        addClassNames("gu-view", "gu-case");
    }

    /** A file of another authority is the same as one that does not exist. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters()
                .get(TaskNavigation.TASK)
                .flatMap(id -> services.tasks().find(id, officer))
                .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        unsent.beforeLeave(event);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(OfficerTask task) {
        title = task.reference().value();
        CaseWords words = vocabulary.of(task.service());
        OpenFile file = new OpenFile(task, officer, words, services);
        DecisionPanel decision = new DecisionPanel(task, services, officer, words, fields);
        PartList parts = new PartList();
        parts.add("decision", decision);
        Component[] above = drawn(file, FilePanel.Place.ABOVE, parts);
        Div columns = new Div(drawn(file, FilePanel.Place.BESIDE, parts));
        columns.add(decision);
        columns.addClassName("gu-columns");
        Component[] across = drawn(file, FilePanel.Place.ACROSS, parts);
        Div exchange = new Div(drawn(file, FilePanel.Place.BENEATH, parts));
        exchange.addClassName("gu-exchange");
        file.onLook(parts::look);
        AssignmentPanel holding = new AssignmentPanel(
                task,
                services,
                officers,
                officer,
                words.values(),
                words.service().competence().authority().zone(),
                () -> look(file, decision));
        Nav ways = ways(decision);
        ways.add(drawn(file, FilePanel.Place.WAY, parts));
        add(ways, header(file, words), holding, parts);
        add(above);
        add(columns);
        add(across);
        add(exchange);
        live.watch(this, task.caseId(), () -> look(file, decision));
        // Who is away changes with the hour.
        live.watch(this, decision::look);
    }

    /** The decision looks even where the file is no longer theirs, to say so. */
    private static void look(OpenFile file, DecisionPanel decision) {
        decision.look();
        file.look();
    }

    /** Until when the person who was asked for a complement may answer, at the latest: the clock waits for them. */
    private Optional<LocalDate> stopped(OpenFile file) {
        return complements
                .find(file.task(), officer)
                .filter(asked -> asked.state() == ComplementRequest.State.ASKED)
                .map(asked -> LocalDate.ofInstant(
                        asked.dueAt().minusMillis(1),
                        asked.service().competence().calendar().zone()));
    }

    private Component[] drawn(OpenFile file, FilePanel.Place place, PartList parts) {
        return panels.stream()
                .filter(panel -> panel.place() == place)
                .sorted(Comparator.comparingInt(FilePanel::order))
                .flatMap(panel -> panel.draw(file).stream().map(part -> parts.add(panel.name(), part)))
                .toArray(Component[]::new);
    }

    private static Nav ways(DecisionPanel decision) {
        NativeButton back =
                Buttons.LIST.button("task.back", "gu-way", () -> TaskNavigation.toWorklist(UI.getCurrentOrThrow()));
        NativeButton toDecision = Buttons.TO_DECISION.button("task.toDecision", "gu-way", decision::enter);
        NativeButton search = Buttons.SEARCH.button(
                "navigation.search", "gu-way", () -> TaskNavigation.toSearch(UI.getCurrentOrThrow()));
        Nav ways = Wording.name(new Nav(back, search, toDecision), "task.ways");
        ways.addClassName("gu-ways");
        return ways;
    }

    private Header header(OpenFile file, CaseWords words) {
        OfficerTask task = file.task();
        ZoneId zone = words.service().competence().authority().zone();
        H1 work = new H1();
        Wording.follow(
                work, language -> work.setText(words.service().text("task." + task.activity(), language.locale())));
        Span reference = new Span(task.reference().value());
        reference.addClassName("gu-case-reference");
        reference.getElement().setAttribute("dir", "ltr");
        Span filed = new Span();
        Wording.follow(
                filed,
                language -> filed.setText(Wording.in(
                        language,
                        "task.filed",
                        task.applicant(),
                        words.values().day(task.submittedAt(), zone, language))));
        Paragraph facts = new Paragraph(reference, filed);
        facts.addClassName("gu-file-facts");
        Component clock = LivePanel.of(
                file,
                () -> List.of(file.task().dueAt(), file.task().warnsAt(), stopped(file)),
                () -> new LegalClock(
                        Deadline.of(file.task(), words.service(), Instant.now()),
                        words.values(),
                        stopped(file).orElse(null)));
        Header header = new Header(new Div(work, facts), clock);
        header.addClassName("gu-title-row");
        return header;
    }
}
