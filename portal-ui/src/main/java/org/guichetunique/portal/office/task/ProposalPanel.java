package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.task.FourEyesDecisions;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.casework.office.task.ProposedDecision;
import org.guichetunique.exchange.dictionary.ElementReader;
import org.guichetunique.exchange.dictionary.Reading;
import org.guichetunique.portal.shell.field.CaseWords;
import org.guichetunique.portal.shell.frame.Line;
import org.guichetunique.portal.shell.frame.Wording;

/** What a first officer proposes: a second one confirms it as it stands or sends it back. */
final class ProposalPanel extends Div {

    private final transient TaskServices services;
    private final Officer officer;
    private final transient CaseWords words;
    private final transient Runnable confirm;
    private final transient Runnable sentBack;
    private final Line said = new Line("gu-trouble", "alert");
    private OfficerTask task;

    /** @param sentBack run when the proposal is its author's again */
    ProposalPanel(
            OfficerTask task,
            TaskServices services,
            Officer officer,
            CaseWords words,
            Runnable confirm,
            Runnable sentBack) {
        this.task = task;
        this.services = services;
        this.officer = officer;
        this.words = words;
        this.confirm = confirm;
        this.sentBack = sentBack;
        addClassName("gu-proposal");
    }

    /** @param mine whether the officer has the task and may settle it */
    void show(OfficerTask now, boolean mine) {
        task = now;
        removeAll();
        services.confirmations().proposal(task, officer).ifPresent(proposal -> {
            if (task.proposedBy() == null) {
                sentBack(proposal);
            } else {
                waiting(proposal, mine);
            }
        });
        if (task.fourEyes() && task.proposedBy() == null) {
            Paragraph two = Wording.say(new Paragraph(), "task.fourEyes");
            two.addClassName("gu-soft");
            add(two);
        }
    }

    private void sentBack(ProposedDecision proposal) {
        String why = proposal.sentBack();
        if (why != null) {
            Paragraph reason = new Paragraph(why);
            reason.addClassName("gu-message-text");
            reason.getElement().setAttribute("dir", "auto");
            add(Wording.say(new Paragraph(), "task.proposal.sentBack"), reason);
        }
    }

    private void waiting(ProposedDecision proposal, boolean mine) {
        add(Wording.say(
                new Paragraph(),
                proposal.officer().equals(officer.subject()) ? "task.proposal.own" : "task.proposal.by",
                proposal.officerName()));
        HtmlContainer list = new HtmlContainer("dl");
        services.tasks().form(task).fields().forEach(field -> {
            if (ElementReader.read(field.element(), proposal.typed().getOrDefault(field.address(), ""))
                    instanceof Reading.Value value) {
                HtmlContainer term = new HtmlContainer("dt");
                HtmlContainer description = new HtmlContainer("dd");
                description.getElement().setAttribute("dir", "auto");
                Div row = new Div(term, description);
                row.addClassName("gu-said");
                list.add(Wording.follow(row, language -> {
                    term.setText(words.label(field.address(), field.element(), language));
                    description.setText(words.values().text(field.element(), value.json(), language));
                }));
            }
        });
        add(list);
        // Nobody confirms their own proposal, not even as the stand-in of whoever has the file.
        if (mine && !proposal.officer().equals(officer.subject())) {
            settle();
        }
    }

    private void settle() {
        AskedTwice agree = new AskedTwice(
                Buttons.DECIDE.button("task.proposal.confirm", "gu-button", () -> {}),
                Buttons.DECIDE.button("task.confirm", "gu-button", confirm),
                "task.confirm.after");
        TextArea why = new TextArea();
        why.addClassName("gu-answer");
        why.setMaxLength(FourEyesDecisions.LONGEST_REASON);
        Wording.follow(why, language -> why.setLabel(Wording.in(language, "task.proposal.why")));
        why.getElement().executeJs("this.inputElement.dir = 'auto'");
        NativeButton back = Wording.say(new NativeButton(), "task.proposal.back");
        back.addClassName("gu-second");
        back.addClickListener(click -> {
            if (services.confirmations().sendBack(task.id(), why.getValue(), officer)) {
                sentBack.run();
            } else {
                said.say("task.proposal.whyNeeded");
                why.focus();
            }
        });
        // Keys that confirm do nothing where it is written why not.
        Div refusing = new Div(why, said, back);
        refusing.addClassNames("gu-writing", "gu-own-keys");
        Div actions = new Div(agree, refusing);
        actions.addClassName("gu-writing");
        add(actions);
    }
}
