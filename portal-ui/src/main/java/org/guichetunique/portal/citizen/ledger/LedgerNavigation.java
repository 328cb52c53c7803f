package org.guichetunique.portal.citizen.ledger;

import java.util.List;
import org.guichetunique.portal.shell.access.Role;
import org.guichetunique.portal.shell.frame.Destination;
import org.guichetunique.portal.shell.frame.Destinations;
import org.springframework.stereotype.Component;

@Component
class LedgerNavigation implements Destinations {

    static final String ROUTE = "my-data";
    static final String HELD = "my-data/held";

    @Override
    public List<Destination> destinations() {
        return List.of(new Destination(ROUTE, "navigation.ledger", 15, Role.CITIZEN));
    }
}
