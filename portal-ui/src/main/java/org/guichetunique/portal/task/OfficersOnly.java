package org.guichetunique.portal.task;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Set;
import org.guichetunique.portal.access.SignedIn;
import org.springframework.stereotype.Component;

/** An officer whose account names no authority has no tasks to see: they are told whom to ask, before a page opens. */
@Component
class OfficersOnly implements VaadinServiceInitListener {

    private static final Set<Class<?>> PAGES = Set.of(
            WorklistView.class,
            TogetherView.class,
            FileView.class,
            LoadView.class,
            SearchView.class,
            ReadingView.class,
            OpinionsView.class,
            OpinionView.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(opened -> opened.getUI().addBeforeEnterListener(OfficersOnly::check));
    }

    private static void check(BeforeEnterEvent event) {
        boolean nobodys =
                SignedIn.ifAny().filter(person -> person.authority() == null).isPresent();
        if (nobodys && PAGES.contains(event.getNavigationTarget())) {
            event.rerouteToError(AccessDeniedException.class);
        }
    }
}
