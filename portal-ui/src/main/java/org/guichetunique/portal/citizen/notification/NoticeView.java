package org.guichetunique.portal.citizen.notification;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import org.guichetunique.casework.casefile.Agency;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.event.CaseEvent;
import org.guichetunique.casework.person.notification.Notice;
import org.guichetunique.casework.person.notification.Notices;
import org.guichetunique.casework.request.mandate.Mandates;
import org.guichetunique.portal.shell.access.Acting;
import org.guichetunique.portal.shell.access.ActingFor;
import org.guichetunique.portal.shell.access.SignedIn;
import org.guichetunique.portal.shell.frame.ChosenLanguage;

/** Opens a notice: it counts as read, and the person is taken to the file. */
@Route(NoticesNavigation.ONE)
@RolesAllowed({"CITIZEN", "OFFICER", "SUPERVISOR"})
class NoticeView extends Div implements BeforeEnterObserver {

    private final transient Notices notices;
    private final transient Mandates mandates;

    NoticeView(Notices notices, Mandates mandates) {
        this.notices = notices;
        this.mandates = mandates;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String number = event.getRouteParameters().get("notice").orElse("");
        Notice notice = (number.matches("[0-9]{1,18}")
                        ? notices.open(SignedIn.now().subject(), Long.parseLong(number))
                        : Optional.<Notice>empty())
                .orElseThrow(NotFoundException::new);
        if (notice.place() == null && !isInTheRightName(notice)) {
            return;
        }
        event.forwardTo(place(notice));
    }

    private static String place(Notice notice) {
        if (notice.place() != null) {
            return notice.place();
        }
        if (notice.reference() != null) {
            return "files/" + notice.reference();
        }
        // For a draft, a proposal leads to the first page, and a draft that was begun to the page where it was left.
        return notice.kind().equals(CaseEvent.Kind.ENTITLEMENT_FOUND)
                ? ""
                : "request/" + notice.service() + "/" + notice.caseId().value();
    }

    /** A file is opened in the name in which it was filed; a change of name begins at the first page. */
    private boolean isInTheRightName(Notice notice) {
        Optional<UUID> mandate = notices.mandate(SignedIn.now().subject(), notice);
        Optional<UUID> chosen = ActingFor.chosen().map(Person::agency).map(Agency::mandate);
        if (mandate.equals(chosen)) {
            return true;
        }
        mandate.flatMap(id -> mandates.choose(
                        id, Acting.asMyself(ChosenLanguage.current().locale())))
                .ifPresentOrElse(ActingFor::begin, ActingFor::end);
        return false;
    }
}
