package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import java.util.function.Consumer;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.task.DecisionDraft;
import org.guichetunique.casework.office.task.DecisionDrafts;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.portal.shell.field.CaseWords;
import org.guichetunique.portal.shell.frame.Wording;

/** A decision that a colleague has begun: taken over or begun anew, as the officer says, and never silently. */
final class DraftOffer extends Div {

    private final transient DecisionDrafts drafts;
    private final transient CaseWords words;
    private final Officer officer;
    private final transient Consumer<Map<Address, String>> chosen;

    /** @param chosen is told with what the form begins */
    DraftOffer(DecisionDrafts drafts, CaseWords words, Officer officer, Consumer<Map<Address, String>> chosen) {
        this.drafts = drafts;
        this.words = words;
        this.officer = officer;
        this.chosen = chosen;
        addClassName("gu-draft-offer");
        setVisible(false);
    }

    /** Offers what a colleague wrote since the officer last did; else the form begins with what the officer wrote. */
    void show(OfficerTask task) {
        DecisionDraft draft = drafts.draft(task, officer);
        DecisionDraft.Begun begun = draft.begun();
        removeAll();
        setVisible(begun != null);
        if (begun == null) {
            chosen.accept(draft.own());
            return;
        }
        Paragraph who = new Paragraph();
        who.getElement().setAttribute("role", "status");
        Wording.follow(
                who,
                language -> who.setText(Wording.in(
                        language,
                        "task.draft.begun",
                        begun.name(),
                        words.values()
                                .moment(
                                        begun.at(),
                                        words.service().competence().authority().zone(),
                                        language))));
        NativeButton over = Wording.say(new NativeButton(), "task.draft.takeOver");
        over.addClassName("gu-button");
        over.addClickListener(click -> {
            drafts.takeOver(task, begun, officer);
            choose(begun.typed());
        });
        NativeButton anew = Wording.say(new NativeButton(), "task.draft.anew");
        anew.addClassName("gu-second");
        anew.addClickListener(click -> {
            drafts.beginAnew(task, officer);
            choose(Map.of());
        });
        Div actions = new Div(over, anew);
        actions.addClassName("gu-decision-actions");
        add(who, actions);
    }

    private void choose(Map<Address, String> typed) {
        removeAll();
        setVisible(false);
        chosen.accept(typed);
    }
}
