package org.guichetunique.portal.operation.repair;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import org.guichetunique.casework.operation.repair.IncidentDesk;
import org.guichetunique.casework.operation.repair.IncidentFilter;
import org.guichetunique.casework.operation.repair.Operator;
import org.guichetunique.casework.operation.repair.Repairs;
import org.guichetunique.portal.shell.access.Acting;
import org.guichetunique.portal.shell.frame.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContextHolder;

/** Retries all failed calls of one kind after an outage. The operator confirms the number first. */
final class RetryAll extends Div {

    private static final Logger LOG = LoggerFactory.getLogger(RetryAll.class);

    /** Receives the key of the message to show and the number of calls that are retried. */
    @FunctionalInterface
    interface Told {
        void tell(String key, int calls);
    }

    private final transient IncidentDesk incidents;
    private final transient Repairs repairs;
    private final transient Told told;
    private final NativeButton begin = new NativeButton();
    private final Div question = new Div();
    private transient IncidentFilter which = IncidentFilter.ALL;
    private int count;

    RetryAll(IncidentDesk incidents, Repairs repairs, Told told) {
        this.incidents = incidents;
        this.repairs = repairs;
        this.told = told;
        addClassName("gu-retry-all");
        begin.addClassName("gu-button");
        begin.addClickListener(click -> ask());
        Wording.follow(begin, language -> begin.setText(Wording.in(language, "repair.retryAll", count)));
        question.addClassNames("gu-pane", "gu-question");
        question.getElement().setAttribute("role", "group");
        Wording.name(question, "repair.retryAll.name");
        question.setVisible(false);
        add(begin, question);
    }

    void offer(IncidentFilter kind, int calls) {
        which = kind;
        count = calls;
        setVisible(calls > 1);
        begin.setText(Wording.now("repair.retryAll", calls));
        begin.setVisible(true);
        question.setVisible(false);
    }

    private void ask() {
        NativeButton confirm = Wording.say(new NativeButton(), "repair.retryAll.confirm", count);
        confirm.addClassName("gu-button");
        confirm.addClickListener(click -> retry(confirm));
        NativeButton cancel = Wording.say(new NativeButton(), "repair.notYet");
        cancel.addClassName("gu-second");
        cancel.addClickListener(click -> {
            offer(which, count);
            begin.getElement().callJsFunction("focus");
        });
        Div actions = new Div(confirm, cancel);
        actions.addClassName("gu-decision-actions");
        question.removeAll();
        question.add(Wording.say(new Paragraph(), "repair.retryAll.what", count), actions);
        question.setVisible(true);
        begin.setVisible(false);
        confirm.getElement().executeJs("setTimeout(() => this.focus())");
    }

    /** Retrying hundreds of calls takes a while. It runs in the background so that the page stays usable. */
    private void retry(NativeButton confirm) {
        confirm.setEnabled(false);
        confirm.setText(Wording.now("repair.retryAll.underWay"));
        UI ui = UI.getCurrentOrThrow();
        Operator operator = Acting.asOperator();
        IncidentFilter kind = which;
        Thread.ofVirtual()
                .name("retry-all")
                .start(new DelegatingSecurityContextRunnable(
                        () -> retry(kind, operator, ui), SecurityContextHolder.getContext()));
    }

    private void retry(IncidentFilter kind, Operator operator, UI ui) {
        try {
            int calls = repairs.retryAll(kind, operator);
            ui.access(() -> told.tell("repair.retryAll.done", calls));
        } catch (RuntimeException e) {
            LOG.warn("Not all calls could be made again", e);
            int left = incidents.count(kind);
            ui.access(() -> told.tell("repair.retryAll.failed", left));
        }
    }
}
