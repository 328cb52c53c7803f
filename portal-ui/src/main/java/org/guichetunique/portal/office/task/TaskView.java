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
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.guichetunique.casework.casefile.Officer;
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
class TaskView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient TaskServices services;
    private final transient Officers officers;
    private final transient CaseVocabulary vocabulary;
    private final transient FieldFactory fields;
    private final transient LiveUpdates live;
    private final transient List<FilePanel> panels;
    private final Officer officer = Acting.asOfficer();
    private String title = "";

    TaskView(
            TaskServices services,
            Officers officers,
            CaseVocabulary vocabulary,
            FieldFactory fields,
            LiveUpdates live,
            List<FilePanel> panels) {
        this.services = services;
        this.officers = officers;
        this.vocabulary = vocabulary;
        this.fields = fields;
        this.live = live;
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
    public String getPageTitle() {
        return title;
    }

    private void show(OfficerTask task) {
        title = task.reference().value();
        CaseWords words = vocabulary.of(task.service());
        OpenFile file = new OpenFile(
                task,
                officer,
                words,
                services.contents().values(task, officer),
                services.contents().held(task, officer));
        DecisionPanel decision = new DecisionPanel(task, services, officer, words, fields);
        file.onLook(decision::look);
        Div columns = new Div(drawn(file, FilePanel.Place.BESIDE));
        columns.add(decision);
        columns.addClassName("gu-columns");
        Div exchange = new Div(drawn(file, FilePanel.Place.BENEATH));
        exchange.addClassName("gu-exchange");
        AssignmentPanel holding = new AssignmentPanel(
                task,
                services,
                officers,
                officer,
                words.values(),
                words.service().competentAuthority().zone(),
                file::look);
        add(ways(decision), header(task, words), holding);
        add(drawn(file, FilePanel.Place.ABOVE));
        add(columns, exchange);
        live.watch(this, file::look);
    }

    private Component[] drawn(OpenFile file, FilePanel.Place place) {
        return panels.stream()
                .filter(panel -> panel.place() == place)
                .sorted(Comparator.comparingInt(FilePanel::order))
                .flatMap(panel -> panel.draw(file).stream())
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

    private Header header(OfficerTask task, CaseWords words) {
        ZoneId zone = words.service().competentAuthority().zone();
        Deadline deadline = Deadline.of(task, words.service(), Instant.now());
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
        Header header = new Header(new Div(work, facts), new LegalClock(deadline, words.values()));
        header.addClassName("gu-title-row");
        return header;
    }
}
