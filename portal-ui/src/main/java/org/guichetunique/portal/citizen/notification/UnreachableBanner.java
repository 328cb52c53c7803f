package org.guichetunique.portal.citizen.notification;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.guichetunique.casework.person.notification.Contacts;
import org.guichetunique.portal.shell.access.Role;
import org.guichetunique.portal.shell.access.SignedIn;
import org.guichetunique.portal.shell.frame.Banner;

/** Warns people whose address does not work, because no message can reach them. */
@org.springframework.stereotype.Component
final class UnreachableBanner implements Banner {

    private final Contacts contacts;

    UnreachableBanner(Contacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public Optional<Component> draw() {
        return SignedIn.ifAny()
                .filter(person -> person.is(Role.CITIZEN))
                .flatMap(person -> contacts.of(person.subject()).stream()
                        .filter(contact -> contact.refusedAt() != null)
                        .findFirst())
                .map(NotWorking::new);
    }
}
