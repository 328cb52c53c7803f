package org.guichetunique.portal.citizen.mandate;

import org.guichetunique.portal.shell.access.Role;
import org.guichetunique.portal.shell.frame.Destination;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MandateNavigation {

    static final String ROUTE = "acting";

    @Bean
    Destination acting() {
        return new Destination(ROUTE, "navigation.acting", 16, Role.CITIZEN);
    }
}
