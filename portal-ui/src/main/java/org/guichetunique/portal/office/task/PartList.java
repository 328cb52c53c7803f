package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.guichetunique.portal.shell.frame.Wording;

/** The parts of a page, always in view: each is one step away, with the mouse or with keys. */
final class PartList extends Nav {

    /** The page stays the same: nothing is asked of the server. */
    private static final String GO = """
            this.addEventListener('click', event => {
              const way = event.target.closest('a');
              const part = way && document.getElementById(way.hash.slice(1));
              if (!part) { return; }
              event.preventDefault();
              event.stopPropagation();
              const title = part.querySelector('h2') ?? part;
              title.tabIndex = -1;
              title.focus({preventScroll: true});
              part.scrollIntoView();
            });
            """;

    private final UnorderedList list = new UnorderedList();
    private final Map<Component, Component> ways = new LinkedHashMap<>();

    PartList() {
        addClassName("gu-parts");
        Wording.name(this, "task.parts");
        add(list);
        addAttachListener(shown -> getElement().executeJs(GO));
    }

    /** @param name of the part, {@code task.part.<name>} */
    <T extends Component> T add(String name, T part) {
        if (!name.isEmpty()) {
            String id = "part-" + name;
            part.setId(id);
            ListItem item = new ListItem(Wording.say(new Anchor("#" + id, ""), "task.part." + name));
            ways.put(part, item);
            list.add(item);
            look();
        }
        return part;
    }

    /** What is not on the page is not in the list. */
    void look() {
        ways.forEach((part, way) -> way.setVisible(part.isVisible()));
    }
}
