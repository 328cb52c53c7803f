package org.guichetunique.portal.citizen.mandate;

import java.util.List;
import org.guichetunique.portal.shell.access.Role;
import org.guichetunique.portal.shell.frame.Destination;
import org.guichetunique.portal.shell.frame.Destinations;
import org.springframework.stereotype.Component;

@Component
class MandateNavigation implements Destinations {

    static final String ROUTE = "acting";

    @Override
    public List<Destination> destinations() {
        return List.of(new Destination(ROUTE, "navigation.acting", 16, Role.CITIZEN));
    }
}
