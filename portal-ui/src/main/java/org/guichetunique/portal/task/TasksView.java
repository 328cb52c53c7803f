package org.guichetunique.portal.task;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.guichetunique.portal.frame.Wording;

@Route("tasks")
@RolesAllowed({"OFFICER", "SUPERVISOR"})
class TasksView extends Div implements HasDynamicTitle {

    TasksView() {
        addClassName("gu-view");
        Paragraph empty = Wording.say(new Paragraph(), "tasks.none");
        empty.addClassName("gu-lead");
        add(Wording.say(new H1(), "tasks.title"), empty);
    }

    @Override
    public String getPageTitle() {
        return Wording.now("tasks.title");
    }
}
