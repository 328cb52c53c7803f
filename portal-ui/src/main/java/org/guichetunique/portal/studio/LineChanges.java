package org.guichetunique.portal.studio;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.guichetunique.portal.shell.frame.Wording;

/** What became of the lines of a file: said in words and signs, and not by colour alone. */
final class LineChanges extends Div {

    /** The largest number of lines that are shown here. */
    private static final int MOST = 400;

    LineChanges(String name, String before, String after) {
        H3 title = new H3(name);
        title.getElement().setAttribute("dir", "ltr");
        add(title);
        addClassName("gu-line-changes");
        Pre lines = new Pre();
        lines.getElement().setAttribute("dir", "auto").setAttribute("tabindex", "0");
        Wording.name(lines, "studio.review.lines", name);
        List<DiffRow> rows = DiffRowGenerator.create()
                .showInlineDiffs(false)
                .lineNormalizer(line -> line)
                .build()
                .generateDiffRows(before.lines().toList(), after.lines().toList());
        rows.stream()
                .filter(row -> row.getTag() != DiffRow.Tag.EQUAL)
                .limit(MOST)
                .forEach(row -> {
                    if (row.getTag() != DiffRow.Tag.INSERT) {
                        lines.add(line("−", row.getOldLine(), "gu-line-gone"));
                    }
                    if (row.getTag() != DiffRow.Tag.DELETE) {
                        lines.add(line("+", row.getNewLine(), "gu-line-new"));
                    }
                });
        add(lines);
    }

    private static Span line(String sign, String text, String kind) {
        Span line = new Span(sign + " " + text + "\n");
        line.addClassName(kind);
        return line;
    }
}
