package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.procedures.catalogue.PublicService;

/** A file in the worklist. It stays the same row while the list around it changes, so that the focus is not lost. */
final class TaskRow extends NativeTableRow {

    static final List<String> COLUMNS = List.of("reference", "work", "person", "filed", "limit", "holder");

    private final List<NativeTableCell> cells = new ArrayList<>();
    private OfficerTask task;

    TaskRow(
            OfficerTask task,
            PublicService service,
            Officer officer,
            Values values,
            BiConsumer<String, Boolean> chooses) {
        this.task = task;
        getElement().setAttribute("role", "row");
        Checkbox chosen = new Checkbox();
        Wording.follow(
                chosen, language -> chosen.setAriaLabel(Wording.in(language, "together.choose", task.reference())));
        chosen.addValueChangeListener(change -> chooses.accept(task.id(), change.getValue()));
        NativeTableHeaderCell reference = new NativeTableHeaderCell(chosen, link());
        reference.getElement().setAttribute("scope", "row").setAttribute("role", "rowheader");
        add(reference);
        COLUMNS.stream().skip(1).forEach(column -> {
            NativeTableCell cell = new NativeTableCell();
            cell.getElement().setAttribute("role", "cell");
            Wording.follow(
                    cell,
                    language -> cell.getElement()
                            .setAttribute("data-label", Wording.in(language, "tasks.column." + column)));
            cells.add(cell);
            add(cell);
        });
        show(task, service, officer, values);
    }

    OfficerTask task() {
        return task;
    }

    void update(OfficerTask changed, Officer officer) {
        if (!changed.equals(task)) {
            task = changed;
            holder(officer);
        }
    }

    private Anchor link() {
        Anchor link = new Anchor(
                TaskNavigation.fileAddress(task.id()), task.reference().value());
        link.getElement().setAttribute("router-link", true).setAttribute("dir", "ltr");
        return link;
    }

    private void show(OfficerTask shown, PublicService service, Officer officer, Values values) {
        ZoneId zone = service.competentAuthority().zone();
        Span work = new Span();
        work.addClassName("gu-strong");
        Span procedure = new Span();
        procedure.addClassName("gu-soft");
        Wording.follow(work, language -> {
            work.setText(service.text("task." + shown.activity(), language.locale()));
            procedure.setText(service.text("title", language.locale()));
        });
        cells.get(0).add(work, procedure);
        Span person = new Span(shown.applicant());
        person.getElement().setAttribute("dir", "auto");
        cells.get(1).add(person);
        Span filed = new Span();
        cells.get(2)
                .add(Wording.follow(filed, language -> filed.setText(values.day(shown.submittedAt(), zone, language))));
        Deadline deadline = Deadline.of(shown, service, Instant.now());
        Span lastDay = new Span();
        lastDay.addClassName("gu-soft");
        Wording.follow(lastDay, language -> lastDay.setText(values.day(deadline.lastDay(), language)));
        cells.get(3).add(deadline.badge(), lastDay);
        Instant waits = shown.waitsUntil();
        if (waits != null) {
            Span waiting = new Span();
            waiting.addClassName("gu-soft");
            Wording.follow(
                    waiting,
                    language -> waiting.setText(
                            Wording.in(language, "tasks.waits", values.day(waits.minusMillis(1), zone, language))));
            cells.get(3).add(waiting);
        }
        LocalDate again = shown.followUpOn();
        if (again != null && Holder.isMine(shown, officer)) {
            Span followUp = new Span();
            followUp.addClassName("gu-soft");
            Wording.follow(
                    followUp,
                    language -> followUp.setText(Wording.in(language, "tasks.again", values.day(again, language))));
            cells.get(3).add(followUp);
        }
        holder(officer);
    }

    private void holder(Officer officer) {
        cells.get(4).removeAll();
        cells.get(4).add(Holder.of(task, officer));
    }
}
