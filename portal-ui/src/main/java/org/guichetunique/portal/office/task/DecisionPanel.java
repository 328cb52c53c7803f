package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.task.Claim;
import org.guichetunique.casework.office.task.Decision;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.casework.office.template.TextTemplate;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.portal.shell.field.CaseWords;
import org.guichetunique.portal.shell.field.FieldFactory;
import org.guichetunique.portal.shell.frame.Line;
import org.guichetunique.portal.shell.frame.Wording;

/**
 * Taking, giving back and deciding a file. What is shown follows from who has the task; what is allowed is settled by
 * {@link TaskServices#decisions} each time.
 */
final class DecisionPanel extends Section {

    private final transient TaskServices services;
    private final Officer officer;
    private final DecisionForm form;
    private final TemplateChoice template;
    private final Confirmation confirmation;
    private final ProposalPanel proposal;
    private final DraftOffer offer;
    private final Line kept = new Line("gu-note", "note");
    private final Line holder = new Line("gu-decision-holder", "status");
    private final Line trouble = new Line("gu-trouble", "alert");
    private final NativeButton take = Buttons.TAKE.button("task.take", "gu-button", this::take);
    private final NativeButton giveBack = Buttons.GIVE_BACK.button("task.giveBack", "gu-second", this::giveBack);
    private final NativeButton check = Buttons.DECIDE.button("task.check", "gu-button", this::check);
    private final Div writing;
    private OfficerTask task;
    private boolean gone;

    /** Whether the officer had it when it was last looked at. */
    private boolean held;

    DecisionPanel(OfficerTask task, TaskServices services, Officer officer, CaseWords words, FieldFactory factory) {
        this.task = task;
        this.services = services;
        this.officer = officer;
        this.form =
                new DecisionForm(services.tasks().form(task), Map.of(), words.service(), factory, (address, text) -> {
                    services.drafts().write(this.task, address, text, officer);
                    Instant now = Instant.now();
                    ZoneId zone = words.service().competence().authority().zone();
                    kept.say("task.draft.kept", (Line.Words)
                            language -> words.values().moment(now, zone, language));
                });
        this.offer = new DraftOffer(services.drafts(), words, officer, this::begin);
        this.template = new TemplateChoice(
                services.templates(),
                TextTemplate.Kind.REASON,
                task.service(),
                officer,
                taken -> services.templates()
                        .of(taken.id(), task.caseId(), officer)
                        .ifPresent(text -> form.explanation().ifPresent(at -> form.write(at, text))));
        this.proposal = new ProposalPanel(task, services, officer, words, this::decide, () -> {
            TaskNavigation.toWorklist(UI.getCurrentOrThrow());
        });
        this.confirmation = new Confirmation(task, words, this::decide, this::correct);
        addClassNames("gu-pane", "gu-decision");
        H2 title = Wording.say(new H2(), "task.decision");
        title.setId("decision");
        getElement().setAttribute("aria-labelledby", "decision");
        Div actions = new Div(take, check, giveBack);
        actions.addClassName("gu-decision-actions");
        writing = new Div(template, form, kept, actions);
        writing.addClassName("gu-writing");
        add(title, holder, trouble, proposal, offer, writing, confirmation);
        refresh();
    }

    /** For those who want to go on with the keyboard: to the first thing that can be done here. */
    void enter() {
        if (confirmation.isVisible()) {
            confirmation.focus();
        } else if (form.isVisible() && check.isVisible()) {
            form.focus();
        } else if (take.isVisible()) {
            take.getElement().callJsFunction("focus");
        }
    }

    /** Looks again who has the task. */
    void look() {
        Optional<OfficerTask> now = services.tasks().find(task.id(), officer);
        boolean changed = now.isEmpty() != gone
                || now.filter(found -> !Objects.equals(found.assignee(), task.assignee())
                                || !Objects.equals(found.away(), task.away()))
                        .isPresent();
        if (changed) {
            now.ifPresent(found -> task = found);
            gone = now.isEmpty();
            refresh();
            if (gone && !form.isEmpty()) {
                trouble.say("task.trouble.gone");
            }
        }
    }

    private void refresh() {
        boolean mine = !gone && Holder.isInHand(task, officer);
        boolean free = !gone && task.assignee() == null;
        if (gone) {
            holder.say("task.holder.gone");
        } else if (mine && !Holder.isMine(task, officer)) {
            holder.say("task.holder.standingIn", Objects.requireNonNullElse(task.assigneeName(), ""));
        } else if (mine) {
            holder.say("task.holder.me");
        } else if (free) {
            holder.say("task.holder.none");
        } else {
            holder.say("task.holder.other", Objects.requireNonNullElse(task.assigneeName(), ""));
        }
        if (!mine) {
            confirmation.setVisible(false);
            writing.setVisible(true);
        }
        boolean confirming = task.proposedBy() != null;
        if (mine && !held && !confirming) {
            offer.show(task);
        }
        held = mine;
        offer.setVisible(offer.isVisible() && mine && !confirming);
        proposal.show(task, mine);
        take.setVisible(free);
        giveBack.setVisible(mine);
        check.setVisible(mine && !confirming && !offer.isVisible());
        form.setVisible(!confirming && !offer.isVisible() && (mine || !form.isEmpty()));
        form.setReadOnly(!mine);
        kept.setVisible(mine && form.isVisible());
        template.offer(mine && !confirming && !offer.isVisible());
    }

    /** With what the officer wrote, what they take over, or nothing. */
    private void begin(Map<Address, String> typed) {
        form.fill(typed);
        kept.fallSilent();
        if (held) {
            refresh();
            form.focus();
        }
    }

    private void take() {
        trouble.fallSilent();
        switch (services.claims().claim(task.id(), officer)) {
            case Claim.Yours yours -> {
                look();
                if (task.proposedBy() == null && form.isVisible()) {
                    form.focus();
                }
            }
            case Claim.TakenBy other -> {
                look();
                trouble.say("task.trouble.taken", other.name());
            }
            case Claim.NeedsAnother another -> trouble.say("task.trouble.own");
            case Claim.Gone none -> look();
        }
    }

    private void giveBack() {
        trouble.fallSilent();
        services.claims().release(task.id(), officer);
        look();
        take.getElement().callJsFunction("focus");
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

    private void decide() {
        switch (services.decisions().decide(task.id(), officer, Map.copyOf(form.typed()))) {
            case Decision.Taken taken ->
                TaskNavigation.toWorklistAfterDecision(UI.getCurrentOrThrow(), task.reference());
            case Decision.Proposed proposed ->
                TaskNavigation.toWorklistAfterProposal(UI.getCurrentOrThrow(), task.reference());
            case Decision.NeedsAnother another -> {
                look();
                trouble.say("task.trouble.own");
            }
            case Decision.Unweighed unweighed -> {
                correct();
                trouble.say("task.trouble.unweighed");
            }
            case Decision.Incomplete incomplete -> {
                correct();
                form.complain(incomplete.problems());
            }
            case Decision.TakenBy other -> {
                look();
                trouble.say("task.trouble.taken", other.name());
            }
            case Decision.Gone none -> {
                look();
                trouble.say("task.trouble.gone");
            }
        }
    }
}
