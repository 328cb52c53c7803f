package org.guichetunique.portal.office.statistics;

import com.vaadin.flow.server.streams.DownloadHandler;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.guichetunique.casework.office.statistics.OpenTaskFigures;
import org.guichetunique.casework.office.statistics.TaskFigures;
import org.guichetunique.casework.office.statistics.UnitFigures;
import org.guichetunique.portal.shell.download.Csv;
import org.guichetunique.portal.shell.download.ServedFile;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.procedures.catalogue.Catalogue;

/** The figures as a file for a spreadsheet: numbers as numbers, the same as on the page. */
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
            "daysPerson",
            "daysOthers",
            "daysUnit");

    private FiguresFile() {}

    static DownloadHandler download(
            Supplier<UnitFigures> figures, Catalogue catalogue, DecisionWords words, Supplier<Language> language) {
        return event -> {
            UnitFigures now = figures.get();
            Language spoken = language.get();
            byte[] content = Csv.of(rows(now, catalogue, words, spoken), spoken).getBytes(StandardCharsets.UTF_8);
            ServedFile.headers(
                    event, "figures-" + now.from() + "-" + now.to() + ".csv", "text/csv;charset=utf-8", content.length);
            event.getOutputStream().write(content);
        };
    }

    static List<List<Object>> rows(UnitFigures figures, Catalogue catalogue, DecisionWords words, Language language) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(COLUMNS.stream()
                .<Object>map(column -> Wording.in(language, "figures.csv." + column))
                .toList());
        figures.procedures()
                .forEach(one -> rows.add(Stream.<Object>concat(
                                Stream.of(catalogue.require(one.service()).text("title", language.locale())),
                                numbers(one.work(), one.open()))
                        .toList()));
        rows.add(List.of());
        rows.add(List.of(
                Wording.in(language, "figures.csv.service"),
                Wording.in(language, "figures.column.outcome"),
                Wording.in(language, "figures.column.reason"),
                Wording.in(language, "figures.csv.decided")));
        figures.decisions()
                .forEach(one -> rows.add(List.of(
                        words.service(one, language),
                        words.outcome(one, language),
                        words.reason(one, language),
                        one.decided())));
        rows.add(List.of());
        rows.add(List.of(
                Wording.in(language, "weeks.column.monday"),
                Wording.in(language, "weeks.column.arrived"),
                Wording.in(language, "weeks.column.ended")));
        figures.weeks()
                .forEach(week -> rows.add(List.of(
                        week.monday().toString(),
                        week.work().arrived(),
                        week.work().ended())));
        return rows;
    }

    private static Stream<Object> numbers(TaskFigures work, OpenTaskFigures open) {
        return Stream.of(
                work.arrived(),
                work.decided(),
                work.inTime(),
                work.otherwise(),
                open.count(),
                open.count() == 0 ? "" : open.medianDays(),
                open.count() == 0 ? "" : open.oldestTenthDays(),
                FigureWords.late(open),
                mean(work.withPerson(), work),
                mean(work.withOthers(), work),
                mean(work.atUnit(), work));
    }

    private static Object mean(Duration time, TaskFigures work) {
        return work.ended() == 0 ? "" : FigureWords.meanDays(time, work);
    }
}
