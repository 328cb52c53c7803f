package org.guichetunique.portal.notification;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.guichetunique.engine.notification.Notice;
import org.guichetunique.engine.notification.Notices;
import org.guichetunique.portal.access.SignedIn;

/** Opens a notice: it counts as read, and the person is taken to the file. */
@Route(NoticesNavigation.ONE)
@RolesAllowed({"CITIZEN", "OFFICER", "SUPERVISOR"})
class NoticeView extends Div implements BeforeEnterObserver {

    private final transient Notices notices;

    NoticeView(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String number = event.getRouteParameters().get("notice").orElse("");
        Notice notice = (number.matches("[0-9]{1,18}")
                        ? notices.open(SignedIn.now().subject(), Long.parseLong(number))
                        : Optional.<Notice>empty())
                .orElseThrow(NotFoundException::new);
        event.forwardTo(notice.task() == null ? "files/" + notice.reference() : "tasks/" + notice.task());
    }
}
