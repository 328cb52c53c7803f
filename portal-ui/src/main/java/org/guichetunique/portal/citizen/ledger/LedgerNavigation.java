package org.guichetunique.portal.citizen.ledger;

import org.guichetunique.portal.shell.access.Role;
import org.guichetunique.portal.shell.frame.Destination;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LedgerNavigation {

    static final String ROUTE = "my-data";
    static final String HELD = "my-data/held";

    @Bean
    Destination myData() {
        return new Destination(ROUTE, "navigation.ledger", 15, Role.CITIZEN);
    }
}
