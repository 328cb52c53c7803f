package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.portal.shell.field.CaseVocabulary;
import org.guichetunique.portal.shell.frame.Wording;

/** The files of a worklist; on a narrow screen each row becomes a card, with the same roles for those who listen. */
final class WorklistTable extends NativeTable {

    private final transient CaseVocabulary vocabulary;
    private final Officer officer;
    private final transient Selection selection;
    private final transient Runnable changed;
    private final NativeTableBody body;
    private final Map<String, TaskRow> rows = new HashMap<>();
    private List<String> columns = TaskRow.OPTIONAL;

    /** @param changed told when other files are chosen */
    WorklistTable(CaseVocabulary vocabulary, Officer officer, Selection selection, Runnable changed) {
        this.vocabulary = vocabulary;
        this.officer = officer;
        this.selection = selection;
        this.changed = changed;
        addClassNames("gu-tasks", "gu-dense");
        Wording.name(this, "tasks.title");
        getElement().setAttribute("role", "table");
        getHead().getElement().setAttribute("role", "rowgroup");
        body = getBody();
        body.getElement().setAttribute("role", "rowgroup");
        RowKeys.of(this);
    }

    /** @param shown of {@link TaskRow#OPTIONAL}, those that are wanted */
    void columns(List<String> shown) {
        columns = shown;
        rows.clear();
        body.removeAll();
        getHead().removeAll();
        getHead().add(head());
    }

    /** Rows that were there stay as they are: only what changed is touched. A file that is chosen stays so where it is not shown. */
    void show(List<ListedFile> files) {
        Set<String> wanted = files.stream().map(file -> file.task().id()).collect(Collectors.toSet());
        rows.entrySet().removeIf(entry -> {
            boolean gone = !wanted.contains(entry.getKey());
            if (gone) {
                body.remove(entry.getValue());
            }
            return gone;
        });
        for (int i = 0; i < files.size(); i++) {
            ListedFile file = files.get(i);
            TaskRow row = rows.get(file.task().id());
            if (row == null) {
                row = new TaskRow(file, columns, vocabulary.of(file.task().service()), officer);
                rows.put(file.task().id(), row);
                body.getElement().insertChild(i, row.getElement());
            } else {
                row.update(file, officer);
                if (body.getElement().getChild(i) != row.getElement()) {
                    body.getElement().insertChild(i, row.getElement());
                }
            }
            row.choose(selection.contains(file.task().id()));
        }
    }

    /** Those that are shown. */
    Set<String> shown() {
        return Set.copyOf(rows.keySet());
    }

    /** The marks follow what is chosen. */
    void mark() {
        rows.forEach((task, row) -> row.choose(selection.contains(task)));
    }

    @ClientCallable
    void choose(List<String> tasks, boolean wanted) {
        selection.choose(tasks.stream().filter(rows::containsKey).toList(), wanted);
        mark();
        changed.run();
    }

    private NativeTableRow head() {
        NativeTableRow row = new NativeTableRow();
        row.getElement().setAttribute("role", "row");
        List<String> all = new ArrayList<>(List.of("reference", "person"));
        all.addAll(columns);
        all.forEach(column -> {
            NativeTableHeaderCell cell = Wording.say(new NativeTableHeaderCell(), "tasks.column." + column);
            cell.addClassName("gu-cell-" + column);
            cell.getElement().setAttribute("scope", "col").setAttribute("role", "columnheader");
            row.add(cell);
        });
        return row;
    }
}
