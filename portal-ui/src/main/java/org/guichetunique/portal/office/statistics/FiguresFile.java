package org.guichetunique.portal.office.statistics;

import com.vaadin.flow.server.streams.DownloadHandler;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.guichetunique.casework.office.statistics.StillOpen;
import org.guichetunique.casework.office.statistics.UnitFigures;
import org.guichetunique.casework.office.statistics.Work;
import org.guichetunique.portal.shell.download.Csv;
import org.guichetunique.portal.shell.download.ServedFile;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.procedures.catalogue.Catalogue;

/** The figures as a file for a spreadsheet: numbers as numbers, times in hours. */
final class FiguresFile {

    private static final List<String> COLUMNS = List.of(
            "service",
            "arrived",
            "decided",
            "inTime",
            "otherwise",
            "open",
            "median",
            "oldest",
            "late",
            "hoursPerson",
            "hoursOthers",
            "hoursUnit");

    private FiguresFile() {}

    static DownloadHandler download(Supplier<UnitFigures> figures, Catalogue catalogue, Supplier<Language> language) {
        return event -> {
            UnitFigures now = figures.get();
            byte[] content = Csv.of(rows(now, catalogue, language.get())).getBytes(StandardCharsets.UTF_8);
            ServedFile.headers(
                    event, "figures-" + now.from() + "-" + now.to() + ".csv", "text/csv;charset=utf-8", content.length);
            event.getOutputStream().write(content);
        };
    }

    static List<List<String>> rows(UnitFigures figures, Catalogue catalogue, Language language) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS.stream()
                .map(column -> Wording.in(language, "figures.csv." + column))
                .toList());
        figures.procedures()
                .forEach(one -> rows.add(Stream.concat(
                                Stream.of(catalogue.require(one.service()).text("title", language.locale())),
                                numbers(one.work(), one.open()))
                        .toList()));
        rows.add(List.of());
        rows.add(List.of(
                Wording.in(language, "weeks.column.monday"),
                Wording.in(language, "weeks.column.arrived"),
                Wording.in(language, "weeks.column.ended")));
        figures.weeks()
                .forEach(week -> rows.add(List.of(
                        week.monday().toString(),
                        String.valueOf(week.work().arrived()),
                        String.valueOf(week.work().ended()))));
        return rows;
    }

    private static Stream<String> numbers(Work work, StillOpen open) {
        return Stream.of(
                String.valueOf(work.arrived()),
                String.valueOf(work.decided()),
                String.valueOf(work.inTime()),
                String.valueOf(work.otherwise()),
                String.valueOf(open.count()),
                open.count() == 0 ? "" : String.valueOf(open.medianDays()),
                open.count() == 0 ? "" : String.valueOf(open.oldestTenthDays()),
                FigureWords.late(open),
                hours(work.withPerson()),
                hours(work.withOthers()),
                hours(work.atUnit()));
    }

    private static String hours(Duration time) {
        return String.format(Locale.ROOT, "%.1f", time.toMinutes() / 60.0);
    }
}
