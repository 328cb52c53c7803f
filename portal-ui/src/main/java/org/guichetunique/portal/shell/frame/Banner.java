package org.guichetunique.portal.shell.frame;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A line between the header and every page. A feature declares its own as a bean. */
@FunctionalInterface
public interface Banner {

    /** Drawn anew with each page; empty where there is nothing to say. */
    Optional<Component> draw();
}
