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
     * @param own the page on which the person answers themself
     * @param changed draws the request anew
     */
    Component draw(OwnDraft desk, String section, Supplier<Component> own, Runnable next, Runnable changed) {
        if (!desk.service().handedOver().containsKey(section)) {
            return own.get();
        }
        return contributions.of(desk.draft().id(), desk.person()).stream()
                .filter(one -> one.section().equals(section))
                .findFirst()
                .<Component>map(one -> new HandedOverPage(desk, one, contributions, values, live, next, changed))
                .orElseGet(() -> {
                    Div page = new Div(own.get(), new SectionHandOver(desk, section, contributions, changed));
                    page.addClassName("gu-form");
                    return page;
                });
    }
}
