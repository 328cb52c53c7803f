package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import java.util.Objects;
import java.util.function.Supplier;

/** A part of the page that is only read, drawn anew where it stands when what it shows has changed, and left alone else. */
final class LivePanel {

    private final transient Supplier<?> shows;
    private final transient Supplier<? extends Component> drawing;
    private Object shown;
    private Component drawn;

    private LivePanel(Supplier<?> shows, Supplier<? extends Component> drawing) {
        this.shows = shows;
        this.drawing = drawing;
        this.shown = shows.get();
        this.drawn = drawing.get();
    }

    /** @param shows what the drawing is made of; compared by value */
    static Component of(OpenFile file, Supplier<?> shows, Supplier<? extends Component> drawing) {
        LivePanel panel = new LivePanel(shows, drawing);
        file.onLook(panel::look);
        return panel.drawn;
    }

    private void look() {
        Object now = shows.get();
        Element page = drawn.getElement().getParent();
        if (page != null && !Objects.equals(now, shown)) {
            shown = now;
            Component fresh = drawing.get();
            drawn.getId().ifPresent(fresh::setId);
            page.setChild(page.indexOfChild(drawn.getElement()), fresh.getElement());
            drawn = fresh;
        }
    }
}
