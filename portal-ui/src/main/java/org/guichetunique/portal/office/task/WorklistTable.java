package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.procedures.catalogue.Catalogue;

/** The files of a worklist; on a narrow screen each row becomes a card, with the same roles for those who listen. */
final class WorklistTable extends NativeTable {

    private final transient Catalogue catalogue;
    private final Officer officer;
    private final transient Values values;
    private final transient Consumer<List<String>> changed;
    private final Set<String> chosen = new LinkedHashSet<>();
    private final NativeTableBody body;
    private final Map<String, TaskRow> rows = new HashMap<>();

    /** @param changed told of the tasks that are chosen, whenever they change */
    WorklistTable(Catalogue catalogue, Officer officer, Values values, Consumer<List<String>> changed) {
        this.changed = changed;
        this.catalogue = catalogue;
        this.officer = officer;
        this.values = values;
        addClassName("gu-tasks");
        Wording.name(this, "tasks.title");
        getElement().setAttribute("role", "table");
        getHead().getElement().setAttribute("role", "rowgroup");
        getHead().add(columns());
        body = getBody();
        body.getElement().setAttribute("role", "rowgroup");
    }

    /** Rows that were there stay as they are: only what changed is touched. */
    void show(List<OfficerTask> tasks) {
        Set<String> wanted = tasks.stream().map(OfficerTask::id).collect(Collectors.toSet());
        rows.entrySet().removeIf(entry -> {
            boolean gone = !wanted.contains(entry.getKey());
            if (gone) {
                body.remove(entry.getValue());
                choose(entry.getKey(), false);
            }
            return gone;
        });
        for (int i = 0; i < tasks.size(); i++) {
            OfficerTask task = tasks.get(i);
            TaskRow row = rows.get(task.id());
            if (row == null) {
                row = new TaskRow(task, catalogue.require(task.service()), officer, values, this::choose);
                rows.put(task.id(), row);
                body.getElement().insertChild(i, row.getElement());
            } else {
                row.update(task, officer);
            }
        }
    }

    private void choose(String task, boolean wanted) {
        if (wanted ? chosen.add(task) : chosen.remove(task)) {
            changed.accept(List.copyOf(chosen));
        }
    }

    private static NativeTableRow columns() {
        NativeTableRow row = new NativeTableRow();
        row.getElement().setAttribute("role", "row");
        TaskRow.COLUMNS.forEach(column -> {
            NativeTableHeaderCell cell = Wording.say(new NativeTableHeaderCell(), "tasks.column." + column);
            cell.getElement().setAttribute("scope", "col").setAttribute("role", "columnheader");
            row.add(cell);
        });
        return row;
    }
}
