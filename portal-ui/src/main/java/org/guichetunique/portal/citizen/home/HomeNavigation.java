package org.guichetunique.portal.citizen.home;

import java.util.List;
import org.guichetunique.portal.shell.access.Role;
import org.guichetunique.portal.shell.frame.Destination;
import org.guichetunique.portal.shell.frame.Destinations;
import org.springframework.stereotype.Component;

@Component
class HomeNavigation implements Destinations {

    @Override
    public List<Destination> destinations() {
        return List.of(new Destination("", "navigation.home", 10, Role.CITIZEN));
    }
}
