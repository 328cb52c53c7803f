package org.guichetunique.portal.mandate;

import org.guichetunique.portal.access.Role;
import org.guichetunique.portal.frame.Destination;
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
