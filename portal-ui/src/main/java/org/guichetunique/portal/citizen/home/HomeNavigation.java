package org.guichetunique.portal.citizen.home;

import org.guichetunique.portal.shell.access.Role;
import org.guichetunique.portal.shell.frame.Destination;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HomeNavigation {

    @Bean
    Destination myRequests() {
        return new Destination("", "navigation.home", 10, Role.CITIZEN);
    }
}
