package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.task.ListColumns;
import org.guichetunique.portal.shell.frame.Wording;

/** Which columns an officer wants in their lists; reference and applicant are always there. */
final class ColumnsChoice extends Div {

    private final CheckboxGroup<String> shown = new CheckboxGroup<>();

    ColumnsChoice(ListColumns columns, Officer officer, Consumer<List<String>> chosen) {
        shown.setItems(TaskRow.OPTIONAL);
        shown.setValue(new LinkedHashSet<>(now(columns, officer)));
        Wording.follow(shown, language -> {
            shown.setLabel(Wording.in(language, "tasks.columns"));
            shown.setItemLabelGenerator(column -> Wording.in(language, "tasks.column." + column));
        });
        shown.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                List<String> wanted = inOrder(change.getValue());
                columns.choose(wanted, officer);
                chosen.accept(wanted);
            }
        });
        add(shown);
    }

    static List<String> now(ListColumns columns, Officer officer) {
        return columns.of(officer).map(Set::copyOf).map(ColumnsChoice::inOrder).orElse(TaskRow.OPTIONAL);
    }

    private static List<String> inOrder(Set<String> wanted) {
        return TaskRow.OPTIONAL.stream().filter(wanted::contains).toList();
    }
}
