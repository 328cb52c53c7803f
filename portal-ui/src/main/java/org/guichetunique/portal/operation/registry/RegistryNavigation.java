package org.guichetunique.portal.operation.registry;

import java.util.List;
import java.util.Optional;
import org.guichetunique.portal.shell.access.Acting;
import org.guichetunique.portal.shell.access.Role;
import org.guichetunique.portal.shell.access.SignedIn;
import org.guichetunique.portal.shell.frame.Destination;
import org.guichetunique.portal.shell.frame.Destinations;
import org.springframework.stereotype.Component;

/** The ways between the list of authorities and the page of one. */
@Component
class RegistryNavigation implements Destinations {

    static final String LIST = "registry";
    static final String CODE = "code";
    static final String AUTHORITY = LIST + "/:" + CODE;

    @Override
    public List<Destination> destinations() {
        return List.of(new Destination(LIST, "navigation.registry", 40, Role.OPERATOR, Role.OFFICER, Role.SUPERVISOR));
    }

    static String address(String code) {
        return LIST + "/" + code;
    }

    /** The only authority that the person may look at; empty where there is no limit. */
    static Optional<String> own() {
        return SignedIn.now().is(Role.OPERATOR)
                ? Optional.empty()
                : Optional.of(Acting.asOfficer().authority());
    }

    /** Whether the person works for no authority and so has none to look at. */
    static boolean hasNone() {
        return SignedIn.ifAny()
                .filter(person -> !person.is(Role.OPERATOR) && person.authority() == null)
                .isPresent();
    }
}
