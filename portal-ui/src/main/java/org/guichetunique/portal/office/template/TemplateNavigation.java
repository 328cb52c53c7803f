package org.guichetunique.portal.office.template;

import org.guichetunique.portal.office.task.DeskWay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to the texts of the authority. */
@Configuration(proxyBeanMethods = false)
class TemplateNavigation {

    static final String TEMPLATES = "tasks/templates";

    @Bean
    DeskWay templateWay() {
        return new DeskWay(TEMPLATES, "template.title", 40, officer -> true);
    }
}
