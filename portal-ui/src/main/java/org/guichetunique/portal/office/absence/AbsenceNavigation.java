package org.guichetunique.portal.office.absence;

import org.guichetunique.portal.office.task.DeskWay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to absences and stand-ins. */
@Configuration(proxyBeanMethods = false)
class AbsenceNavigation {

    static final String ABSENCE = "tasks/absence";

    @Bean
    DeskWay absenceWay() {
        return new DeskWay(ABSENCE, "absence.title", 20, officer -> true);
    }
}
