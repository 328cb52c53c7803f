package org.guichetunique.portal.operation.repair;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.operation.repair.Incident;
import org.guichetunique.casework.operation.repair.IncidentDesk;
import org.guichetunique.casework.operation.repair.Preview;
import org.guichetunique.casework.operation.repair.Repairs;
import org.guichetunique.exchange.call.Problem;
import org.guichetunique.portal.shell.access.Acting;
import org.guichetunique.portal.shell.field.FieldFactory;
import org.guichetunique.portal.shell.frame.DeskTable;
import org.guichetunique.portal.shell.frame.Wording;

/** One call that failed for good: why, what it sends, and what can be done about it. */
@Route(RepairNavigation.CALL)
@RolesAllowed("OPERATOR")
class CallView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient IncidentDesk incidents;
    private final transient Repairs repairs;
    private final transient RepairTexts texts;
    private final transient FieldFactory fields;
    private String title = "";

    CallView(IncidentDesk incidents, Repairs repairs, RepairTexts texts, FieldFactory fields) {
        this.incidents = incidents;
        this.repairs = repairs;
        this.texts = texts;
        this.fields = fields;
        addClassNames("gu-view", "gu-case", "gu-repairs");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<CaseId> id = RepairNavigation.caseId(event.getRouteParameters().get(RepairNavigation.CASE));
        if (id.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        removeAll();
        incidents
                .preview(
                        id.get(),
                        event.getRouteParameters().get(RepairNavigation.STEP).orElse(""))
                .ifPresentOrElse(this::show, this::sayThatItIsSettled);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void sayThatItIsSettled() {
        title = Wording.now("repair.calls.title");
        Paragraph settled = Wording.say(new Paragraph(), "repair.gone");
        settled.addClassName("gu-empty");
        add(
                DeskLinks.back(RepairNavigation.CALLS, "repair.calls.title"),
                Wording.say(new H1(), "repair.calls.title"),
                settled);
    }

    private void show(Preview preview) {
        Incident incident = preview.incident();
        title = incident.reference().value();
        Div columns = new Div(
                pane("repair.what", what(preview)),
                pane("repair.sent", sent(preview)),
                pane("repair.settle", new Settlement(preview, repairs, texts, fields)));
        columns.addClassName("gu-columns");
        add(DeskLinks.back(RepairNavigation.CALLS, "repair.calls.title"), header(incident), columns);
    }

    private Header header(Incident incident) {
        H1 operation = new H1();
        Wording.follow(operation, language -> operation.setText(texts.operation(incident.operation(), language)));
        Span reference = new Span(incident.reference().value());
        reference.addClassName("gu-case-reference");
        reference.getElement().setAttribute("dir", "ltr");
        Paragraph facts = new Paragraph(
                reference,
                DeskTable.text(language -> texts.authority(incident.authority(), language)),
                DeskTable.text(language -> texts.service(incident.service(), language)),
                DeskTable.text(language -> Wording.in(
                        language, "repair.since", texts.moment(incident.since(), incident.authority(), language))));
        facts.addClassName("gu-file-facts");
        return new Header(operation, facts);
    }

    private static Section pane(String heading, Component... content) {
        H2 title = Wording.say(new H2(), heading);
        title.setId(heading.replace('.', '-'));
        Section pane = new Section(title);
        pane.add(content);
        pane.addClassName("gu-pane");
        pane.getElement().setAttribute("aria-labelledby", heading.replace('.', '-'));
        return pane;
    }

    private Component[] what(Preview preview) {
        Incident incident = preview.incident();
        Paragraph cause = new Paragraph();
        cause.addClassName("gu-trouble");
        Wording.follow(cause, language -> cause.setText(texts.cause(incident.code(), language)));
        OrderedList attempts = new OrderedList();
        attempts.addClassName("gu-attempts");
        preview.attempts()
                .forEach(attempt -> attempts.add(new ListItem(DeskTable.text(language -> Wording.in(
                        language,
                        "repair.attempt",
                        texts.moment(attempt.at(), incident.authority(), language),
                        texts.attempt(attempt, language),
                        attempt.took().toMillis() / 1000.0)))));
        Paragraph heading = Wording.say(new Paragraph(), "repair.attempts");
        heading.addClassName("gu-subject");
        HtmlContainer detail = new HtmlContainer("code");
        detail.setText(preview.detail());
        detail.getElement().setAttribute("dir", "ltr");
        Paragraph said = new Paragraph(Wording.say(new Span(), "repair.detail"), detail);
        said.addClassNames("gu-detail", "gu-soft");
        said.setVisible(!preview.detail().isEmpty());
        heading.setVisible(!preview.attempts().isEmpty());
        Paragraph side = DeskLinks.soft(language -> texts.side(incident.code(), language));
        return new Component[] {cause, side, problem(preview), heading, attempts, said};
    }

    /** In the authority's own words, whatever their language. */
    private static Div problem(Preview preview) {
        Div said = new Div();
        said.addClassName("gu-problem-said");
        Problem problem = preview.problem();
        if (problem == null) {
            said.setVisible(false);
            return said;
        }
        Paragraph heading = Wording.say(new Paragraph(), "repair.problem", problem.status());
        heading.addClassName("gu-subject");
        said.add(heading);
        for (String text : List.of(problem.title(), problem.code(), problem.detail())) {
            if (!text.isEmpty()) {
                Paragraph line = new Paragraph(text);
                line.getElement().setAttribute("dir", "auto");
                said.add(line);
            }
        }
        return said;
    }

    private Div sent(Preview preview) {
        Incident incident = preview.incident();
        Div content = new Div();
        content.addClassName("gu-sent");
        Div list = new Div(new SentList(texts.words(incident.service()), preview.sent(), true));
        NativeButton why = Wording.say(new NativeButton(), "repair.show");
        why.addClassName("gu-second");
        ReasonForm reason = new ReasonForm(
                "repair.reason.look", "repair.reason.look.helper", "repair.show.confirm", "gu-button", given -> {
                    Optional<Preview> shown =
                            incidents.look(incident.caseId(), incident.step(), Acting.asOperator(), given);
                    if (shown.isEmpty()) {
                        leave("repair.settledAlready", incident);
                    } else {
                        list.removeAll();
                        list.add(
                                problem(shown.get()),
                                new SentList(
                                        texts.words(incident.service()),
                                        shown.get().sent(),
                                        false));
                        list.getElement().setAttribute("tabindex", "-1").callJsFunction("focus");
                        content.remove(why);
                        content.getChildren()
                                .filter(ReasonForm.class::isInstance)
                                .toList()
                                .forEach(content::remove);
                    }
                });
        reason.setVisible(false);
        why.addClickListener(click -> {
            why.setVisible(false);
            reason.setVisible(true);
            reason.focus();
        });
        content.add(Wording.say(new Paragraph(), "repair.masked"), list, why, reason);
        return content;
    }

    static void leave(String key, Incident incident) {
        RepairNavigation.toCalls(
                UI.getCurrentOrThrow(),
                new RepairNavigation.Outcome(key, incident.reference().value()));
    }
}
