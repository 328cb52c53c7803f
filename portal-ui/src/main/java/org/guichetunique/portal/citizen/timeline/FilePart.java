package org.guichetunique.portal.citizen.timeline;

import com.vaadin.flow.component.html.Div;
import org.guichetunique.portal.shell.language.Language;

/**
 * A part of the page on which a person follows a request. Any bean of this type is on the page, in the order of its
 * {@code @Order}; each is a prototype, for it keeps what one page shows.
 */
abstract class FilePart extends Div {

    private transient Runnable changed = () -> {};

    /** Draws what this part says of the request. A part in which somebody may be writing leaves that as it is. */
    abstract void show(OwnCase now, Language language);

    /** Shows what has come without a change of the request itself. */
    void look() {}

    /** Makes the next {@link #show} draw everything anew. */
    void forget() {}

    /** @param reaction to something that the person did in this part */
    final void onChange(Runnable reaction) {
        changed = reaction;
    }

    /** To be called after the person has done something that changes the request. */
    final void changed() {
        changed.run();
    }
}
