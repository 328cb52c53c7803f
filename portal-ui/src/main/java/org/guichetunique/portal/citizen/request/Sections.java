package org.guichetunique.portal.citizen.request;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.function.Supplier;
import org.guichetunique.casework.request.Contributions;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.live.LiveUpdates;

/** Draws a section for the person, or says that somebody else answers it. */
@org.springframework.stereotype.Component
class Sections {

    private final Contributions contributions;
    private final Values values;
    private final LiveUpdates live;

    Sections(Contributions contributions, Values values, LiveUpdates live) {
        this.contributions = contributions;
        this.values = values;
        this.live = live;
    }

    /**
     * @param page the one on which the person answers themself
     * @param changed draws the request anew
     */
    Component draw(OwnDraft own, String section, Supplier<Component> page, Runnable next, Runnable changed) {
        if (!own.service().questions().handedOver().containsKey(section)) {
            return page.get();
        }
        return contributions.of(own.draft().id(), own.person()).stream()
                .filter(one -> one.section().equals(section))
                .findFirst()
                .<Component>map(one -> new HandedOverPage(own, one, contributions, values, live, next, changed))
                .orElseGet(() -> {
                    Div both = new Div(page.get(), new SectionHandOver(own, section, contributions, changed));
                    both.addClassName("gu-form");
                    return both;
                });
    }
}
