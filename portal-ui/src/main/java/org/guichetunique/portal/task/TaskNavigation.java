package org.guichetunique.portal.task;

import org.guichetunique.portal.access.Role;
import org.guichetunique.portal.frame.Destination;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TaskNavigation {

    @Bean
    Destination worklistDestination() {
        return new Destination("tasks", "navigation.tasks", 20, Role.OFFICER, Role.SUPERVISOR);
    }
}
