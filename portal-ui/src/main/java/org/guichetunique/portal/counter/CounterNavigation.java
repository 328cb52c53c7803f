package org.guichetunique.portal.counter;

import java.util.List;
import org.guichetunique.portal.shell.access.Role;
import org.guichetunique.portal.shell.frame.Destination;
import org.guichetunique.portal.shell.frame.Destinations;
import org.springframework.stereotype.Component;

@Component
class CounterNavigation implements Destinations {

    static final String ROUTE = "counter";
    static final String LETTERS = "counter/letters";

    @Override
    public List<Destination> destinations() {
        return List.of(new Destination(ROUTE, "navigation.counter", 12, Role.COUNTER));
    }
}
