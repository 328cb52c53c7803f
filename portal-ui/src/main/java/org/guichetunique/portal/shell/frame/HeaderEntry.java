package org.guichetunique.portal.shell.frame;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** Something at the end of the header, beside the person's name. A feature brings its own as a component. */
@FunctionalInterface
public interface HeaderEntry {

    /**
     * Draws the entry for one page; empty if there is nothing for the person who is signed in.
     *
     * @param path of the page, below {@code /app/}
     */
    Optional<Component> draw(String path);
}
