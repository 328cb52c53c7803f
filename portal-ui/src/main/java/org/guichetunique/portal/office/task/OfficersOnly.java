package org.guichetunique.portal.office.task;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import org.guichetunique.portal.shell.access.SignedIn;
import org.springframework.stereotype.Component;

/** An officer whose account names no authority has no tasks to see: they are told whom to ask, before a page opens. */
@Component
class OfficersOnly implements VaadinServiceInitListener {

    /** The roles of those who work for an authority: a page that is for them alone is about that authority. */
    private static final Set<String> THEIRS = Set.of("OFFICER", "SUPERVISOR");

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(opened -> opened.getUI().addBeforeEnterListener(OfficersOnly::check));
    }

    private static void check(BeforeEnterEvent event) {
        boolean nobodys =
                SignedIn.ifAny().filter(person -> person.authority() == null).isPresent();
        if (nobodys && isTheirs(event.getNavigationTarget())) {
            event.rerouteToError(AccessDeniedException.class);
        }
    }

    private static boolean isTheirs(Class<?> page) {
        RolesAllowed roles = page.getAnnotation(RolesAllowed.class);
        return roles != null && THEIRS.containsAll(Set.of(roles.value()));
    }
}
