package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.task.FileLabel;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.portal.shell.field.CaseWords;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;

/** A file in the worklist, on one line. It stays the same row while the list around it changes, so that the focus is not lost. */
final class TaskRow extends NativeTableRow {

    static final List<String> OPTIONAL = List.of("about", "work", "filed", "limit", "holder", "labels");

    private final HtmlContainer box = new HtmlContainer("input");
    private final List<String> columns;
    private final List<NativeTableCell> cells = new ArrayList<>();
    private final CaseWords words;
    private ListedFile file;

    /** @param columns in their order, those of {@link #OPTIONAL} that are shown */
    TaskRow(ListedFile file, List<String> columns, CaseWords words, Officer officer) {
        this.file = file;
        this.words = words;
        this.columns = new ArrayList<>(columns);
        this.columns.addFirst("person");
        getElement().setAttribute("role", "row");
        box.getElement()
                .setAttribute("type", "checkbox")
                .setAttribute("data-task", file.task().id());
        Wording.name(box, "together.choose", file.task().reference());
        NativeTableHeaderCell reference = new NativeTableHeaderCell(box, link());
        reference.getElement().setAttribute("scope", "row").setAttribute("role", "rowheader");
        add(reference);
        this.columns.forEach(column -> {
            NativeTableCell cell = new NativeTableCell();
            cell.addClassName("gu-cell-" + column);
            cell.getElement().setAttribute("role", "cell");
            Wording.follow(
                    cell,
                    language -> cell.getElement()
                            .setAttribute("data-label", Wording.in(language, "tasks.column." + column)));
            cells.add(cell);
            add(cell);
        });
        show(officer);
    }

    void choose(boolean chosen) {
        box.getElement().setProperty("checked", chosen);
    }

    void update(ListedFile changed, Officer officer) {
        if (!changed.equals(file)) {
            file = changed;
            show(officer);
        }
    }

    private Anchor link() {
        Anchor link = new Anchor(
                TaskNavigation.fileAddress(file.task().id()),
                file.task().reference().value());
        link.getElement().setAttribute("router-link", true).setAttribute("dir", "ltr");
        return link;
    }

    private void show(Officer officer) {
        for (int i = 0; i < columns.size(); i++) {
            NativeTableCell cell = cells.get(i);
            cell.removeAll();
            switch (columns.get(i)) {
                case "person" -> cell.add(auto(file.task().applicant()));
                case "about" -> cell.add(said(this::about));
                case "work" -> work(cell);
                case "filed" ->
                    cell.add(said(language -> words.values()
                            .day(
                                    file.task().submittedAt(),
                                    words.service().competence().authority().zone(),
                                    language)));
                case "limit" -> limit(cell, officer);
                case "holder" -> cell.add(Holder.of(file.task(), officer));
                default -> file.labels().forEach(label -> cell.add(chip(label)));
            }
        }
    }

    private String about(Language language) {
        return String.join(
                " · ",
                file.recognised().entrySet().stream()
                        .flatMap(known -> words.service().element(known.getKey(), words.dictionary()).stream()
                                .map(element -> words.values().text(element, known.getValue(), language)))
                        .toList());
    }

    private void work(NativeTableCell cell) {
        Span work = said(language -> words.service().text("task." + file.task().activity(), language.locale()));
        work.addClassName("gu-strong");
        Span procedure = said(language -> words.service().text("title", language.locale()));
        procedure.addClassName("gu-soft");
        cell.add(work, procedure);
    }

    private void limit(NativeTableCell cell, Officer officer) {
        OfficerTask task = file.task();
        Deadline deadline = Deadline.of(task, words.service(), Instant.now());
        cell.add(deadline.badge(), soft(said(language -> words.values().day(deadline.lastDay(), language))));
        Instant waits = task.waitsUntil();
        if (waits != null) {
            cell.add(soft(said(language -> Wording.in(
                    language,
                    "tasks.waits",
                    words.values()
                            .day(
                                    waits.minusMillis(1),
                                    words.service().competence().authority().zone(),
                                    language)))));
        }
        LocalDate again = task.followUpOn();
        if (again != null && Holder.isMine(task, officer)) {
            cell.add(soft(said(language ->
                    Wording.in(language, "tasks.again", words.values().day(again, language)))));
        }
    }

    private static Component chip(FileLabel label) {
        Span chip = auto(label.name());
        chip.addClassName("gu-label");
        return chip;
    }

    private static Span auto(String text) {
        Span span = new Span(text);
        span.getElement().setAttribute("dir", "auto");
        return span;
    }

    private static Span soft(Span span) {
        span.addClassName("gu-soft");
        return span;
    }

    private static Span said(Function<Language, String> text) {
        Span span = new Span();
        return Wording.follow(span, language -> span.setText(text.apply(language)));
    }
}
