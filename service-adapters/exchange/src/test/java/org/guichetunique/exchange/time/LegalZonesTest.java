package org.guichetunique.exchange.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.LongStream;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.exchange.file.FormatRules;
import org.guichetunique.exchange.file.SourceFile;
import org.junit.jupiter.api.Test;

class LegalZonesTest {

    private static final Instant CHANGED = Instant.parse("2026-09-20T01:00:00Z");
    private static final ZoneId RABAT = LegalZones.of("Africa/Casablanca");

    @Test
    void moroccoKeepsTheTimeOfGreenwichAllYearSinceTheChange() {
        assertThat(Instant.parse("2026-11-30T19:57:00Z").atZone(RABAT).toLocalTime())
                .hasToString("19:57");
        assertThat(LocalDate.parse("2026-12-01").atStartOfDay(RABAT).toInstant())
                .isEqualTo("2026-12-01T00:00:00Z");
        assertThat(Instant.parse("2027-02-15T12:00:00Z").atZone(RABAT).getOffset())
                .as("in Ramadan")
                .isEqualTo(ZoneOffset.UTC);
        assertThat(RABAT.getRules().getOffset(Instant.parse("2060-07-01T00:00:00Z")))
                .isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void whatWasBeforeTheChangeStaysAsItWas() {
        assertThat(RABAT.getRules().getOffset(CHANGED.minusSeconds(1))).isEqualTo(ZoneOffset.ofHours(1));
        ZoneId known = ZoneId.of("Africa/Casablanca");
        LongStream.iterate(Instant.parse("1900-01-01T00:00:00Z").getEpochSecond(), at -> at + 86_399 * 5)
                .takeWhile(at -> at < CHANGED.getEpochSecond())
                .mapToObj(Instant::ofEpochSecond)
                .forEach(at -> assertThat(RABAT.getRules().getOffset(at))
                        .as("%s", at)
                        .isEqualTo(known.getRules().getOffset(at)));
    }

    @Test
    void otherZonesAreThoseOfJava() {
        assertThat(LegalZones.of("Europe/Paris")).isEqualTo(ZoneId.of("Europe/Paris"));
        assertThatThrownBy(() -> LegalZones.of("Africa/Nowhere")).isInstanceOf(DateTimeException.class);
    }

    @Test
    void aZoneThatChangesEveryYearStopsToDoSo() {
        ZoneChange law =
                new ZoneChange("Europe/Paris", Instant.parse("2030-03-31T01:00:00Z"), ZoneOffset.ofHours(2), "2030a");
        var before = ZoneId.of("Europe/Paris").getRules();
        var after = law.appliedTo(before);
        assertThat(after.getOffset(Instant.parse("2030-01-15T00:00:00Z"))).isEqualTo(ZoneOffset.ofHours(1));
        assertThat(after.getOffset(Instant.parse("2029-07-15T00:00:00Z"))).isEqualTo(ZoneOffset.ofHours(2));
        assertThat(after.getOffset(Instant.parse("2031-01-15T00:00:00Z"))).isEqualTo(ZoneOffset.ofHours(2));
        assertThat(law.isKnownTo(after)).isTrue();
    }

    @Test
    void dataThatHaveTheChangeAreLeftAlone() {
        ZoneChange law = new ZoneChange("Africa/Casablanca", CHANGED, ZoneOffset.UTC, "2026c");
        assertThat(law.isKnownTo(RABAT.getRules())).isTrue();
        assertThat(law.isKnownTo(ZoneId.of("Africa/Tunis").getRules())).isFalse();
    }

    @Test
    void theFileIsAsItsSchemaSays() throws Exception {
        Findings findings = new Findings();
        var path = java.nio.file.Path.of(
                LegalZones.class.getResource("/calendar/time-zones.yaml").toURI());
        SourceFile.read(path, findings)
                .ifPresent(
                        file -> FormatRules.of("schemas/time-zones.schema.json").check(file, findings));
        assertThat(findings.all()).isEmpty();
    }
}
