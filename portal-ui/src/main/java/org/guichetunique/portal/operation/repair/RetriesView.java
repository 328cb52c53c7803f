package org.guichetunique.portal.operation.repair;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.guichetunique.casework.operation.repair.Incident;
import org.guichetunique.casework.operation.repair.IncidentFilter;
import org.guichetunique.casework.operation.repair.RetriedCall;
import org.guichetunique.casework.operation.repair.RetriedCalls;
import org.guichetunique.portal.shell.access.Acting;
import org.guichetunique.portal.shell.frame.DeskTable;
import org.guichetunique.portal.shell.frame.Line;
import org.guichetunique.portal.shell.frame.Wording;

/** The calls that are tried again by themselves: how often so far, when next, and made at once or no more. */
@Route(RepairNavigation.RETRIES)
@RolesAllowed("OPERATOR")
class RetriesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient RetriedCalls calls;
    private final transient RepairTexts texts;
    private final transient List<RetriedCall> shown = new ArrayList<>();
    private final Line notice = new Line("gu-notice", "status");
    private final Line empty = new Line("gu-empty", "status");
    private final NativeButton all = new NativeButton();
    private final DeskTable table =
            new DeskTable("repair", "repair.retries.title", "request", "operation", "cause", "attempts", "next", "do");
    private final Section stopping = new Section();
    private final NativeButton more = Wording.say(new NativeButton(), "tasks.more");
    private transient IncidentFilter which = IncidentFilter.ALL;
    private int count;

    RetriesView(RetriedCalls calls, RepairTexts texts) {
        this.calls = calls;
        this.texts = texts;
        addClassNames("gu-view", "gu-worklist", "gu-repairs");
        Paragraph lead = Wording.say(new Paragraph(), "repair.retries.lead");
        lead.addClassName("gu-lead");
        all.addClassName("gu-button");
        Wording.follow(all, language -> all.setText(Wording.in(language, "repair.retries.all", count)));
        all.addClickListener(click -> {
            notice.say("repair.retries.allNow", calls.allNow(which, Acting.asOperator()));
            begin();
        });
        stopping.addClassName("gu-pane");
        stopping.setVisible(false);
        more.addClassName("gu-second");
        more.addClickListener(click -> showMore());
        add(
                DeskLinks.back(RepairNavigation.DESK, "repair.title"),
                Wording.say(new H1(), "repair.retries.title"),
                lead,
                notice,
                all,
                stopping,
                table,
                empty,
                more);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        which = RepairNavigation.which(event.getLocation().getQueryParameters());
        begin();
    }

    @Override
    public String getPageTitle() {
        return Wording.now("repair.retries.title");
    }

    private void begin() {
        shown.clear();
        table.clear();
        stopping.setVisible(false);
        count = calls.count(which);
        all.setText(Wording.now("repair.retries.all", count));
        all.setVisible(count > 1);
        showMore();
    }

    private void showMore() {
        List<RetriedCall> page = calls.page(which, shown.isEmpty() ? null : shown.getLast());
        page.forEach(this::row);
        shown.addAll(page);
        table.setVisible(!shown.isEmpty());
        empty.setVisible(shown.isEmpty());
        empty.say("repair.retries.none");
        more.setVisible(shown.size() < count && !page.isEmpty());
    }

    private void row(RetriedCall call) {
        Incident failed = call.failed();
        Span reference = new Span(failed.reference().value());
        reference.getElement().setAttribute("dir", "ltr");
        reference.addClassName("gu-case-reference");
        table.addRow(
                reference,
                two(
                        DeskTable.text(language -> texts.operation(failed.operation(), language)),
                        DeskTable.text(language -> texts.authority(failed.authority(), language))),
                two(
                        DeskTable.text(language -> texts.cause(failed.code(), language)),
                        DeskTable.text(language -> texts.side(failed.code(), language))),
                DeskTable.text(language -> Wording.in(language, "repair.attempts.of", call.attempts(), call.left())),
                DeskTable.text(language -> call.next().isAfter(Instant.now())
                        ? texts.clock(call.next(), failed.authority())
                        : Wording.in(language, "repair.retries.underWay")),
                buttons(call));
    }

    private Component buttons(RetriedCall call) {
        Incident failed = call.failed();
        String reference = failed.reference().value();
        NativeButton now = Wording.say(new NativeButton(), "repair.now");
        now.addClassName("gu-reveal");
        Wording.name(now, "repair.now.what", reference);
        now.addClickListener(click -> {
            boolean done = calls.now(failed.caseId(), failed.step(), Acting.asOperator());
            notice.say(done ? "repair.retried" : "repair.retries.gone", reference);
            begin();
        });
        NativeButton stop = Wording.say(new NativeButton(), "repair.stop");
        stop.addClassName("gu-reveal");
        Wording.name(stop, "repair.stop.what", reference);
        stop.addClickListener(click -> askWhy(call));
        Div both = new Div(now, stop);
        both.addClassName("gu-desk-ways");
        return both;
    }

    private void askWhy(RetriedCall call) {
        Incident failed = call.failed();
        ReasonForm reason = new ReasonForm(
                "repair.reason.stop", "repair.reason.helper", "repair.stop.confirm", "gu-second", given -> {
                    boolean done = calls.stop(failed.caseId(), failed.step(), Acting.asOperator(), given);
                    notice.say(
                            done ? "repair.stopped" : "repair.retries.gone",
                            failed.reference().value());
                    begin();
                });
        stopping.removeAll();
        stopping.add(
                Wording.say(new H2(), "repair.stop.of", failed.reference().value()),
                Wording.say(new Paragraph(), "repair.stop.about"),
                reason);
        stopping.setVisible(true);
        reason.focus();
    }

    private static Div two(Span first, Span second) {
        second.addClassName("gu-soft");
        Div both = new Div(first, second);
        both.addClassName("gu-desk-two");
        return both;
    }
}
