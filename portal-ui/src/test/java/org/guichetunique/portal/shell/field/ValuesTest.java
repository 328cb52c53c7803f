package org.guichetunique.portal.shell.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.exchange.time.LegalZones;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.portal.shell.language.Messages;
import org.guichetunique.procedures.Definitions;
import org.guichetunique.procedures.Definitions.Folders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ValuesTest {

    private static final ZoneId RABAT = LegalZones.of("Africa/Casablanca");
    private static final Dictionary DICTIONARY =
            Definitions.read(Folders.under(Folders.home()), new Findings()).dictionary();

    private final Values values = new Values(new Messages());

    @Test
    void aDateIsWrittenInTheWordsOfEachLanguageWithTheMonthsOfTheCountry() {
        LocalDate day = LocalDate.of(2026, 8, 1);

        assertThat(values.day(day, Language.FRENCH)).isEqualTo("1er août 2026");
        assertThat(values.day(day, Language.ARABIC)).isEqualTo("1 غشت 2026");
        assertThat(values.day(day, Language.ENGLISH)).isEqualTo("1 August 2026");
    }

    @Test
    void whoseDayOfBirthNobodyKnowsIsBornInAYear() {
        assertThat(text("person.birthDate", "\"1958\"", Language.FRENCH)).isEqualTo("né(e) en 1958");
        assertThat(text("person.birthDate", "\"1958\"", Language.ARABIC)).isEqualTo("من مواليد 1958");
        assertThat(text("person.birthDate", "\"1958\"", Language.ENGLISH)).isEqualTo("born in 1958");
    }

    @Test
    void anAmountHasItsUnitAndNoNeedlessDecimals() {
        assertThat(plain(text("household.monthlyIncome", "3200", Language.FRENCH)))
                .isEqualTo("3 200 DH");
        assertThat(plain(text("household.monthlyIncome", "3200.5", Language.FRENCH)))
                .isEqualTo("3 200,50 DH");
        assertThat(plain(text("household.monthlyIncome", "3200", Language.ARABIC)))
                .isEqualTo("3.200 درهم");
        assertThat(plain(text("household.monthlyIncome", "3200", Language.ENGLISH)))
                .isEqualTo("3,200 MAD");
        assertThat(plain(text("person.contributionDays", "112", Language.ENGLISH)))
                .isEqualTo("112 days");
        assertThat(text("household.index", "7.25", Language.FRENCH)).isEqualTo("7,25");
    }

    @Test
    void aCodeIsShownByItsLabelAndATruthByAWord() {
        assertThat(text("declaration.kinship", "\"mother\"", Language.ARABIC)).isEqualTo("الأم");
        assertThat(text("birth.abroad", "false", Language.FRENCH)).isEqualTo("Non");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[\"a\", 1]", "{\"a\": 1}", "[]", "{}", "null", "true", "1e30", "\"\"", "\"2026-01-31T00:00Z\""})
    void nothingThatIsStoredKeepsAPageFromBeingShown(String stored) {
        for (Element element : DICTIONARY.elements()) {
            for (Language language : Language.values()) {
                assertThat(text(element.id(), stored, language)).isNotNull();
            }
        }
        assertThat(text("birth.date", "[\"2026-01-31\"]", Language.FRENCH)).isEqualTo("[\"2026-01-31\"]");
        assertThat(text("birth.abroad", "{}", Language.FRENCH)).isEqualTo("{}");
    }

    @Test
    void whatDoesNotFitItsElementIsShownAsItIs() {
        assertThat(text("birth.date", "\"yesterday\"", Language.FRENCH)).isEqualTo("yesterday");
        assertThat(text("household.monthlyIncome", "\"much\"", Language.FRENCH)).isEqualTo("much");
        assertThat(text("person.sex", "\"other\"", Language.FRENCH)).isEqualTo("other");
    }

    @Test
    void anHourIsThatOfTheAuthorityAndNearDaysHaveNames() {
        Instant now = Instant.parse("2026-11-23T15:00:00Z");

        assertThat(values.moment(Instant.parse("2026-11-23T14:02:00Z"), now, RABAT, Language.FRENCH))
                .isEqualTo("aujourd'hui à 14:02");
        assertThat(values.moment(Instant.parse("2026-11-22T14:02:00Z"), now, RABAT, Language.ENGLISH))
                .isEqualTo("yesterday at 14:02");
        assertThat(values.moment(Instant.parse("2026-11-02T14:02:00Z"), now, RABAT, Language.ARABIC))
                .isEqualTo("2 نونبر 2026 على الساعة 14:02");
    }

    private String text(String id, String json, Language language) {
        Element element = DICTIONARY.element(id);
        JsonNode value = JsonMapper.shared().readTree(json);
        return values.text(element, value, language);
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    @ParameterizedTest
    @CsvSource({
        "FRENCH, Africa/Casablanca, '15 décembre 2026, avant minuit (heure du Maroc)'",
        "ARABIC, Africa/Casablanca, 'يوم 15 دجنبر 2026 قبل منتصف الليل (بتوقيت المغرب)'",
        "ENGLISH, Africa/Casablanca, '15 December 2026, before midnight (Moroccan time)'",
        "FRENCH, Europe/Paris, '15 décembre 2026, avant minuit (heure de Paris)'",
        "ENGLISH, Europe/Paris, '15 December 2026, before midnight (Paris time)'"
    })
    void theWordsOfALastDaySayWhenAndByWhichClockItEnds(Language language, String zone, String words) {
        ZoneId there = LegalZones.of(zone);
        Instant midnight = LocalDate.of(2026, 12, 16).atStartOfDay(there).toInstant();

        assertThat(values.lastDay(midnight, there, language)).isEqualTo(words);
        assertThat(values.lastDay(LocalDate.of(2026, 12, 15), there, language)).isEqualTo(words);
        if (zone.startsWith("Africa")) {
            assertThat(midnight).isEqualTo("2026-12-16T00:00:00Z");
        }
    }
}
