package org.guichetunique.portal.task;

import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import org.guichetunique.engine.casefile.Officer;
import org.guichetunique.engine.task.OfficerTask;
import org.guichetunique.portal.frame.Wording;

/** Who has a task, in words. */
final class Holder {

    private Holder() {}

    static boolean isMine(OfficerTask task, Officer officer) {
        return officer.subject().equals(task.assignee());
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
        holder.setText(Objects.requireNonNullElse(task.assigneeName(), ""));
        holder.getElement().setAttribute("dir", "auto");
        return holder;
    }
}
