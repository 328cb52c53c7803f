package org.guichetunique.portal.office.template;

import org.guichetunique.portal.office.task.DeskWay;
import org.guichetunique.portal.office.task.DeskWays;
import org.springframework.stereotype.Component;

/** The way to the texts of the authority. */
@Component
class TemplateNavigation implements DeskWays {

    static final String TEMPLATES = "tasks/templates";

    @Override
    public DeskWay deskWay() {
        return new DeskWay(TEMPLATES, "template.title", 40, officer -> true);
    }
}
