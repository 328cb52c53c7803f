package org.guichetunique.portal.shell.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;
import org.guichetunique.portal.shell.language.Language;

/** A table of a desk; on a narrow screen each row becomes a card, with the same roles for those who listen. */
public final class DeskTable extends NativeTable {

    private final String feature;
    private final List<String> columns;
    private final NativeTableBody body;

    /** @param columns whose names are the keys {@code <feature>.column.<column>} */
    public DeskTable(String feature, String title, String... columns) {
        this.feature = feature;
        this.columns = List.of(columns);
        addClassNames("gu-tasks", "gu-desk");
        Wording.name(this, title);
        getElement().setAttribute("role", "table");
        getHead().getElement().setAttribute("role", "rowgroup");
        NativeTableRow head = row();
        this.columns.forEach(column -> {
            NativeTableHeaderCell cell = Wording.say(new NativeTableHeaderCell(), feature + ".column." + column);
            cell.getElement().setAttribute("scope", "col").setAttribute("role", "columnheader");
            head.add(cell);
        });
        getHead().add(head);
        body = getBody();
        body.getElement().setAttribute("role", "rowgroup");
    }

    public void clear() {
        body.removeAll();
    }

    /** @param first what the row is about */
    public void addRow(Component first, Component... others) {
        NativeTableRow row = row();
        NativeTableHeaderCell header = new NativeTableHeaderCell(first);
        header.getElement().setAttribute("scope", "row").setAttribute("role", "rowheader");
        row.add(header);
        for (int i = 0; i < others.length; i++) {
            String column = columns.get(i + 1);
            NativeTableCell cell = new NativeTableCell(others[i]);
            cell.getElement().setAttribute("role", "cell");
            row.add(Wording.follow(
                    cell,
                    language -> cell.getElement()
                            .setAttribute("data-label", Wording.in(language, feature + ".column." + column))));
        }
        body.add(row);
    }

    public static Span text(Function<Language, String> words) {
        Span span = new Span();
        return Wording.follow(span, language -> span.setText(words.apply(language)));
    }

    public static Anchor link(String address, Function<Language, String> words) {
        Anchor link = new Anchor("/app/" + address, "");
        link.getElement().setAttribute("router-link", true);
        return Wording.follow(link, language -> link.setText(words.apply(language)));
    }

    /** Draws the link to a request. A reference has the same letters in every language. */
    public static Anchor reference(String address, String reference) {
        Anchor link = link(address, language -> reference);
        link.getElement().setAttribute("dir", "ltr");
        return link;
    }

    private static NativeTableRow row() {
        NativeTableRow row = new NativeTableRow();
        row.getElement().setAttribute("role", "row");
        return row;
    }
}
