package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.portal.shell.frame.Wording;

/** Who has a task, in words. */
final class Holder {

    private Holder() {}

    static boolean isMine(OfficerTask task, Officer officer) {
        return officer.subject().equals(task.assignee());
    }

    /** Whether the officer may work on it: it is theirs, or of somebody for whom they stand in. */
    static boolean isInHand(OfficerTask task, Officer officer) {
        return task.isInTheHandsOf(officer);
    }

    static Span of(OfficerTask task, Officer officer) {
        Span holder = new Span();
        holder.addClassName("gu-holder");
        if (task.assignee() == null) {
            holder.addClassName("gu-holder-none");
            return Wording.say(holder, "tasks.holder.none");
        }
        if (isMine(task, officer)) {
            holder.addClassName("gu-holder-me");
            return Wording.say(holder, "tasks.holder.me");
        }
        String name = Objects.requireNonNullElse(task.assigneeName(), "");
        if (isInHand(task, officer)) {
            holder.addClassName("gu-holder-me");
            return Wording.say(holder, "tasks.holder.standingIn", name);
        }
        if (task.away() != null) {
            return Wording.say(holder, "tasks.holder.away", name);
        }
        holder.setText(name);
        holder.getElement().setAttribute("dir", "auto");
        return holder;
    }
}
