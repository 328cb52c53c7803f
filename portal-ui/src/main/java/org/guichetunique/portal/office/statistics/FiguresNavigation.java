package org.guichetunique.portal.office.statistics;

import org.guichetunique.portal.office.task.DeskWay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Links the worklist to the page with the figures. */
@Configuration(proxyBeanMethods = false)
class FiguresNavigation {

    static final String FIGURES = "tasks/figures";

    @Bean
    DeskWay figuresWay() {
        return new DeskWay(FIGURES, "figures.title", 30, officer -> true);
    }
}
