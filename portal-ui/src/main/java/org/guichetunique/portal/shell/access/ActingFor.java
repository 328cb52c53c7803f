package org.guichetunique.portal.shell.access;

import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;
import org.guichetunique.casework.casefile.Agency;
import org.guichetunique.casework.casefile.Person;
import org.jspecify.annotations.Nullable;

/** In whose name the person who is signed in acts, in all their windows. */
public final class ActingFor {

    private static final String CHOSEN = ActingFor.class.getName();

    private ActingFor() {}

    /** Empty where they act for themself. */
    public static Optional<Person> chosen() {
        VaadinSession session = VaadinSession.getCurrent();
        if (session == null || !(kept(session) instanceof Person person)) {
            return Optional.empty();
        }
        @Nullable Agency agency = person.agency();
        boolean theirs = agency != null
                && SignedIn.ifAny()
                        .filter(signedIn -> signedIn.subject().equals(agency.actor()))
                        .isPresent();
        return theirs ? Optional.of(person) : Optional.empty();
    }

    /** Locks the session, because uploads and downloads run without the lock that pages hold. */
    private static @Nullable Object kept(VaadinSession session) {
        session.lock();
        try {
            return session.getAttribute(CHOSEN);
        } finally {
            session.unlock();
        }
    }

    public static void begin(Person inTheirName) {
        change(inTheirName);
    }

    public static void end() {
        change(null);
    }

    /** Reloads all windows so that each shows the name in which the person now acts. */
    private static void change(@Nullable Person inTheirName) {
        VaadinSession session = VaadinSession.getCurrent();
        session.setAttribute(CHOSEN, inTheirName);
        session.getUIs().forEach(ui -> ui.access(() -> ui.getPage().setLocation("/app/")));
    }

    /** Forgets a right that has ended, and leaves the windows as they are. */
    public static void forget() {
        VaadinSession.getCurrent().setAttribute(CHOSEN, null);
    }
}
