package org.guichetunique.portal.office.statistics;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.guichetunique.casework.office.statistics.UnitFigures.OfWeek;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.DeskTable;
import org.guichetunique.portal.shell.frame.Wording;

/** What came and what ended in each week, as figures and as bars of the same scale; the bars say nothing more. */
final class WeekTable extends Div {

    private final DeskTable table = new DeskTable("weeks", "weeks.title", "monday", "arrived", "ended", "bars");
    private final transient Values values;

    WeekTable(Values values) {
        this.values = values;
        addClassName("gu-weeks");
        add(table);
    }

    void show(List<OfWeek> weeks) {
        table.clear();
        int most = weeks.stream()
                .mapToInt(week -> Math.max(week.work().arrived(), week.work().ended()))
                .max()
                .orElse(0);
        // The latest first: that is the one that is looked for.
        weeks.reversed()
                .forEach(week -> table.addRow(
                        DeskTable.text(
                                language -> Wording.in(language, "weeks.from", values.day(week.monday(), language))),
                        new Span(String.valueOf(week.work().arrived())),
                        new Span(String.valueOf(week.work().ended())),
                        bars(week.work().arrived(), week.work().ended(), most)));
    }

    private static Div bars(int arrived, int ended, int most) {
        Div bars = new Div(bar("gu-bar-arrived", arrived, most), bar("gu-bar-ended", ended, most));
        bars.addClassName("gu-bars");
        bars.getElement().setAttribute("aria-hidden", "true");
        return bars;
    }

    private static Span bar(String style, int count, int most) {
        Span bar = new Span();
        bar.addClassNames("gu-bar", style);
        bar.getStyle().set("inline-size", most == 0 ? "0" : 100.0 * count / most + "%");
        return bar;
    }
}
