package org.guichetunique.portal.audit;

import com.vaadin.flow.server.streams.DownloadHandler;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.guichetunique.casework.audit.AccessSearch;
import org.guichetunique.casework.audit.AuditedAccess;
import org.guichetunique.casework.audit.OfficialAct;
import org.guichetunique.casework.audit.OfficialActs;
import org.guichetunique.exchange.log.Entry;
import org.guichetunique.portal.shell.download.Csv;
import org.guichetunique.portal.shell.download.ServedFile;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;

/** What was found as a table for a spreadsheet. It says so where there was more than it holds. */
final class AuditFiles {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private AuditFiles() {}

    static DownloadHandler download(String name, Supplier<List<List<Object>>> rows, Supplier<Language> language) {
        return event -> {
            byte[] content = Csv.of(rows.get(), language.get()).getBytes(StandardCharsets.UTF_8);
            ServedFile.headers(event, name + ".csv", "text/csv;charset=utf-8", content.length);
            event.getOutputStream().write(content);
        };
    }

    static List<List<Object>> accesses(List<AuditedAccess> found, AuditTexts texts, Language language) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(heading(
                language,
                "number",
                "moment",
                "reader",
                "authority",
                "what",
                "why",
                "law",
                "purpose",
                "file",
                "elements",
                "operation",
                "outcome"));
        found.forEach(access -> {
            Entry entry = access.entry();
            rows.add(List.of(
                    access.seq(),
                    moment(entry.at(), texts.zone()),
                    entry.actorName() == null ? "" : entry.actorName(),
                    texts.authority(entry.authority(), language),
                    texts.what(access, language),
                    texts.why(access, language),
                    entry.legalBasis(),
                    texts.service(entry.purpose(), language),
                    access.reference() == null ? "" : access.reference(),
                    String.join(", ", texts.elements(entry, language)),
                    entry.operation(),
                    entry.outcome()));
        });
        return bounded(rows, found.size() >= AccessSearch.MOST_IN_TABLE, language);
    }

    static List<List<Object>> acts(List<OfficialAct> found, ActTexts texts, ZoneId zone, Language language) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(heading(language, "moment", "actor", "source", "what", "file", "why"));
        found.forEach(act -> rows.add(List.of(
                moment(act.at(), zone),
                act.actorName(),
                Wording.in(language, "audit.source." + act.source()),
                texts.what(act, language),
                act.reference() == null ? "" : act.reference(),
                act.detail())));
        return bounded(rows, found.size() >= OfficialActs.MOST_IN_TABLE, language);
    }

    private static List<Object> heading(Language language, String... columns) {
        return Stream.of(columns)
                .<Object>map(column -> Wording.in(language, "audit.csv." + column))
                .toList();
    }

    private static List<List<Object>> bounded(List<List<Object>> rows, boolean full, Language language) {
        if (full) {
            rows.add(List.of(Wording.in(language, "audit.csv.more", rows.size() - 1)));
        }
        return rows;
    }

    private static String moment(Instant at, ZoneId zone) {
        return MOMENT.format(at.atZone(zone));
    }
}
