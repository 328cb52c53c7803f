package org.guichetunique.portal.shell.frame;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A line between the header and every page. A feature brings its own as a component. */
@FunctionalInterface
public interface Banner {

    /** Draws the line for one page; empty if there is nothing to say. */
    Optional<Component> draw();
}
