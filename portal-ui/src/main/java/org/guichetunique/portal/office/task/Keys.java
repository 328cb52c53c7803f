package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.task.OfficerKeys;
import org.guichetunique.portal.shell.access.Acting;
import org.guichetunique.portal.shell.access.Role;
import org.guichetunique.portal.shell.access.SignedIn;
import org.guichetunique.portal.shell.frame.HeaderEntry;
import org.guichetunique.portal.shell.frame.Wording;

/**
 * The keys of the officers' pages: whether the officer wants them, looked up once in a session, and the way to their list,
 * which has a key too. That one is a single character: it is not taken while somebody types, and goes with the others.
 */
@org.springframework.stereotype.Component
class Keys implements VaadinServiceInitListener, HeaderEntry {

    private static final String LISTEN = """
            const open = event => {
              if (!this.isConnected) { document.removeEventListener('keydown', open); return; }
              const at = event.composedPath()[0];
              const types = at instanceof HTMLElement
                  && (at.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(at.tagName));
              if (event.key === '?' && !types && !event.ctrlKey && !event.altKey && !event.metaKey
                  && !event.defaultPrevented) {
                event.preventDefault();
                this.click();
              }
            };
            document.addEventListener('keydown', open);
            """;

    private final OfficerKeys keys;

    Keys(OfficerKeys keys) {
        this.keys = keys;
    }

    private record Wanted(boolean on) {}

    /** Whether the person who is signed in uses keyboard shortcuts. */
    static boolean areOn() {
        VaadinSession session = VaadinSession.getCurrent();
        Wanted wanted = session == null ? null : session.getAttribute(Wanted.class);
        return wanted == null || wanted.on();
    }

    void turn(boolean on, Officer officer) {
        keys.turn(on, officer);
        VaadinSession.getCurrent().setAttribute(Wanted.class, new Wanted(on));
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(opened -> opened.getUI().addBeforeEnterListener(this::lookUp));
    }

    private void lookUp(BeforeEnterEvent event) {
        VaadinSession session = VaadinSession.getCurrent();
        if (session != null && session.getAttribute(Wanted.class) == null && isAtWork()) {
            session.setAttribute(Wanted.class, new Wanted(keys.areOn(Acting.asOfficer())));
        }
    }

    private static boolean isAtWork() {
        return SignedIn.ifAny()
                .filter(person -> person.is(Role.OFFICER, Role.SUPERVISOR) && person.authority() != null)
                .isPresent();
    }

    @Override
    public Optional<Component> draw(String path) {
        return isAtWork() ? Optional.of(way(path)) : Optional.empty();
    }

    private static Component way(String path) {
        Anchor way = new Anchor("/app/" + TaskNavigation.KEYS, new Span("?"));
        way.getElement().setAttribute("router-link", true);
        way.addClassNames("gu-bell", "gu-keys-way");
        if (path.equals(TaskNavigation.KEYS)) {
            way.getElement().setAttribute("aria-current", "page");
        }
        if (areOn()) {
            way.getElement().setAttribute("aria-keyshortcuts", "?");
            way.addAttachListener(shown -> way.getElement().executeJs(LISTEN));
        }
        return Wording.name(way, "keys.title");
    }
}
