package org.guichetunique.procedures.calendar;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.Map;
import org.guichetunique.exchange.dictionary.Label;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.exchange.file.FormatRules;
import org.guichetunique.exchange.file.SourceFile;
import tools.jackson.databind.JsonNode;

/** Reads {@code public-holidays.yaml}. */
public final class HolidayFiles {

    private HolidayFiles() {}

    public static PublicHolidays read(Path path, Findings findings) {
        return SourceFile.read(path, findings)
                .filter(file ->
                        FormatRules.of("schemas/public-holidays.schema.json").check(file, findings))
                .map(file -> holidays(file, findings))
                .orElse(PublicHolidays.NONE);
    }

    private static PublicHolidays holidays(SourceFile file, Findings findings) {
        Map<MonthDay, Label> fixed = new HashMap<>();
        for (JsonNode day : file.root().path("fixed")) {
            fixed.put(MonthDay.parse("--" + day.path("day").asString()), Label.of(day.path("label")));
        }
        Map<LocalDate, PublicHolidays.Moving> moving = new HashMap<>();
        int index = 0;
        for (JsonNode feast : file.root().path("moving")) {
            String pointer = "/moving/" + index++;
            LocalDate first = LocalDate.parse(feast.path("from").asString());
            Label label = Label.of(feast.path("label"));
            boolean announced = feast.path("announced").asBoolean();
            for (int day = 0; day < feast.path("days").asInt(1); day++) {
                if (moving.put(first.plusDays(day), new PublicHolidays.Moving(label, announced)) != null) {
                    findings.add(file, pointer + "/from", first.plusDays(day) + " is there already");
                }
            }
        }
        return new PublicHolidays(fixed, moving);
    }
}
