package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/**
 * A part of the page on which officers work a file, brought by the feature that it is about: any bean of this type is on
 * the page. It is drawn anew for each page that is opened, and keeps nothing of one page for another.
 */
public interface FilePanel {

    /** Where on the page. */
    enum Place {
        /** Beside what leads elsewhere, at the top. */
        WAY,
        /** Before everything else: what the whole work is about. */
        ABOVE,
        /** Beside one another above the fold: what is asked, what the authorities say. */
        BESIDE,
        /** Over the whole width: what is looked at closely. */
        ACROSS,
        /** Beneath: what is needed now and then. */
        BENEATH
    }

    /** By which the page's list of parts calls it, {@code task.part.<name>}; empty where it stands in no list. */
    default String name() {
        return "";
    }

    Place place();

    /** Among those of the same place; lower ones come first. */
    int order();

    /** @return empty where this file has nothing of the kind */
    Optional<Component> draw(OpenFile file);
}
