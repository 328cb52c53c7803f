package org.guichetunique.portal.counter;

import org.guichetunique.portal.shell.access.Role;
import org.guichetunique.portal.shell.frame.Destination;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CounterNavigation {

    static final String ROUTE = "counter";
    static final String LETTERS = "counter/letters";

    @Bean
    Destination counterDesk() {
        return new Destination(ROUTE, "navigation.counter", 12, Role.COUNTER);
    }
}
