package org.guichetunique.exchange.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.guichetunique.exchange.dictionary.Reading.Mistake;
import org.guichetunique.exchange.file.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;

/** What people and their keyboards write into the elements of the dictionary, and what is kept of it. */
class TypedSpellingsTest {

    private static final Dictionary DICTIONARY = DictionaryFiles.read(Path.of("../dictionary"), new Findings());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "person.familyName|N\u2019Diaye|N'Diaye",
                "person.familyName|O\u02BCHara|O'Hara",
                "person.familyName|\u02BFAmrani|'Amrani",
                "person.familyName|St. George|St. George",
                "person.givenName|Marie\u2011Laure|Marie-Laure",
                "person.givenName|Marie\u2010Laure|Marie-Laure",
                "person.givenName|Lalla\u00A0Zahra|Lalla Zahra",
                "person.givenName|Lalla  \u2009Zahra|Lalla Zahra",
                "person.givenNameArabic|خـــالد|خالد",
                "person.givenNameArabic|عبد\u200Cالرحيم|عبدالرحيم",
                "person.familyNameArabic|بن  سالم|بن سالم",
                "person.familyNameArabic|\uFEB3\uFEE0\uFEE4\uFEF0|سلمى",
                "person.nationalId|bk٧٨٩٠١٢|BK789012",
                "person.nationalId|bk 789 012|BK789012",
                "person.insuranceNumber|١٠٤ ٢٣٣ ٨١٧|104233817",
                "person.nationalId|BK-789.012|BK789012",
                "land.titleNumber|12 345 / 67|12345/67",
                "land.titleNumber|12345\u201167|12345/67",
                "birth.notificationNumber|an 2026 0417|AN-2026-0417",
                "birth.notificationNumber|AN/2026/0417|AN-2026-0417",
                "household.registerNumber|rsu 004417|RSU004417",
                "household.monthlyIncome|3.700|3700",
                "household.monthlyIncome|3 700,25|3700.25",
                "household.monthlyIncome|3\u202F700 |3700"
            })
    void whatReadsAlikeIsKeptAlike(String element, String typed, String kept) {
        assertThat(ElementReader.read(DICTIONARY.element(element), typed)).isInstanceOf(Reading.Value.class);
        assertThat(ElementReader.kept(DICTIONARY.element(element), typed)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "27، زنقة الياسمين",
                "٢٧ زنقة الياسمين",
                "Imm. 9 : Les Oliviers",
                "Rés. « Les Oliviers »",
                "N° 7 & 8",
                "Lot 31 – Guéliz",
                "App #12",
                "Bloc \u201CD\u201D",
                "Bloc \"D\"",
                "31 bd de la Plage ; porte 2",
                "31\u00A0bd\u00A0de\u00A0la\u00A0Plage"
            })
    void anAddressIsTakenAsItStandsOnTheDoor(String typed) {
        for (String element : List.of("person.addressLine", "move.addressLine", "company.headOffice")) {
            assertThat(ElementReader.read(DICTIONARY.element(element), typed)).isInstanceOf(Reading.Value.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u202A+212 661-234567\u202C",
                "+212 6 61 23 45 67",
                "0661\u00A023\u00A045\u00A067",
                "0661-23-45-67",
                "06.61.23.45.67",
                "00212661234567",
                "+212 (0)661234567",
                "0661234567\u200F",
                "٠٦٦١٢٣٤٥٦٧",
                "۰۶۶۱۲۳۴۵۶۷",
                "+212661234567"
            })
    void aTelephoneIsOneNumberHoweverItIsWritten(String typed) {
        for (String element : List.of("person.phone", "textMessage.phone")) {
            assertThat(ElementReader.kept(DICTIONARY.element(element), typed)).isEqualTo("+212661234567");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"+33 6 61 23 45 67", "0522 43 31 12", "0661 23 45 6", "0661 23 45 67 8", "06612345é7"})
    void aNumberThatNoTextMessageReachesIsRefused(String typed) {
        assertThat(mistake("person.phone", typed)).isEqualTo(Mistake.FORMAT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "230780123456789012345613",
                "230 780 1234567890123456 13",
                "230\u00A0780\u00A01234567890123456\u00A013",
                "230-780-1234567890123456-13",
                "٢٣٠ ٧٨٠ ١٢٣٤٥٦٧٨٩٠١٢٣٤٥٦ ١٣",
                "MA64 2307 8012 3456 7890 1234 5613"
            })
    void anAccountIsKeptAsItsDigits(String typed) {
        String first = "2307801234567890123456";
        String key = "%02d".formatted(97 - remainder(first + "00"));
        String head = "%02d".formatted(98 - remainder(first + key + "221000"));
        String right = typed.replace("MA64", "MA" + head).replaceAll("(13|١٣)$", key);

        assertThat(ElementReader.kept(DICTIONARY.element("person.bankAccount"), right))
                .isEqualTo(first + key);
    }

    @Test
    void anAccountWithAWrongKeyIsRefused() {
        assertThat(mistake("person.bankAccount", "9".repeat(24))).isEqualTo(Mistake.WRONG_KEY);
        assertThat(mistake("person.bankAccount", "0".repeat(24))).isEqualTo(Mistake.WRONG_KEY);
        assertThat(mistake("person.bankAccount", "007 780 0001234567890123 69")).isEqualTo(Mistake.WRONG_KEY);
        assertThat(mistake("person.bankAccount", "MA00 007 780 0001234567890123 96"))
                .isEqualTo(Mistake.FORMAT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "07.09.1961",
                "07-09-1961",
                "7/9/1961",
                "1961-09-07",
                "7 septembre 1961",
                "7 sept. 1961",
                "7 September 1961",
                "September 7, 1961",
                "7 شتنبر 1961",
                "٧ سبتمبر ١٩٦١",
                "7 أيلول 1961"
            })
    void aDayIsUnderstoodHoweverItIsWritten(String typed) {
        assertThat(ElementReader.kept(DICTIONARY.element("person.birthDate"), typed))
                .isEqualTo("1961-09-07");
    }

    @Test
    void theFirstOfAMonthIsWrittenAsInFrench() {
        assertThat(ElementReader.kept(DICTIONARY.element("person.birthDate"), "1er février 1961"))
                .isEqualTo("1961-02-01");
        assertThat(ElementReader.kept(DICTIONARY.element("person.birthDate"), "2 غشت 1961"))
                .isEqualTo("1961-08-02");
        assertThat(mistake("person.birthDate", "31 février 1961")).isEqualTo(Mistake.NOT_A_DATE);
        assertThat(mistake("person.birthDate", "7 septembrex 1961")).isEqualTo(Mistake.NOT_A_DATE);
    }

    @Test
    void aYearAloneStaysAYearWhereNoMoreMayBeKnown() {
        assertThat(ElementReader.kept(DICTIONARY.element("person.birthDate"), " ١٩٥٨ "))
                .isEqualTo("1958");
        assertThat(mistake("person.birthDate", "1801")).isEqualTo(Mistake.TOO_EARLY);
        assertThat(mistake("person.birthDate", "2190")).isEqualTo(Mistake.TOO_LATE);
        assertThat(mistake("person.birthDate", "58")).isEqualTo(Mistake.NOT_A_DATE);
        assertThat(mistake("birth.date", "1958")).isEqualTo(Mistake.NOT_A_DATE);
    }

    @Test
    void aRegisterSaysAYearAloneWhereNoMoreMayBeKnown() {
        assertThat(ElementCheck.misfit(
                        DICTIONARY.element("person.birthDate"), JsonNodeFactory.instance.stringNode("1958")))
                .isEmpty();
        assertThat(ElementCheck.misfit(DICTIONARY.element("birth.date"), JsonNodeFactory.instance.stringNode("1958")))
                .contains(Misfit.NOT_A_DATE);
        assertThat(ElementCheck.misfit(
                        DICTIONARY.element("person.birthDate"), JsonNodeFactory.instance.stringNode("1958-00-00")))
                .contains(Misfit.NOT_A_DATE);
    }

    @Test
    void aDayIsPlausibleForItsElement() {
        String farAhead = LocalDate.now().plusYears(3).toString();
        for (String past : List.of("person.birthDate", "birth.date", "death.date", "articles.signedOn")) {
            assertThat(mistake(past, farAhead)).as(past).isEqualTo(Mistake.TOO_LATE);
        }
        assertThat(mistake("move.movedOn", farAhead)).isEqualTo(Mistake.TOO_LATE);
        assertThat(mistake("move.movedOn", "1900-05-05")).isEqualTo(Mistake.TOO_EARLY);
        assertThat(mistake("person.birthDate", "1801-01-01")).isEqualTo(Mistake.TOO_EARLY);
        assertThat(ElementReader.read(
                        DICTIONARY.element("move.movedOn"),
                        LocalDate.now().plusDays(20).toString()))
                .isInstanceOf(Reading.Value.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Salma2", "Salma٢", "Salma\u2163x9", "2"})
    void noNameHasADigit(String typed) {
        assertThat(mistake("person.givenName", typed)).isEqualTo(typed.equals("2") ? Mistake.FORMAT : Mistake.DIGITS);
        assertThat(mistake("person.givenNameArabic", "سلمى۲")).isEqualTo(Mistake.DIGITS);
    }

    @Test
    void whatAnAuthoritySaysIsKeptInTheSameSpelling() {
        Element name = DICTIONARY.element("person.familyName");

        assertThat(ElementCheck.tidied(name, JsonNodeFactory.instance.stringNode("N\u2019Diaye "))
                        .asString())
                .isEqualTo(ElementReader.kept(name, "N'Diaye"));
    }

    @Test
    void aCodeIsItsDigitsAndLetters() {
        assertThat(Folding.code("٦١٤٠٢٧")).isEqualTo("614027");
        assertThat(Folding.code("614 027")).isEqualTo("614027");
        assertThat(Folding.code("614\u2011027\u200E")).isEqualTo("614027");
        assertThat(Folding.code("f\u20117k3m q9td")).isEqualTo("F7K3MQ9TD");
    }

    private static int remainder(String digits) {
        return new java.math.BigInteger(digits)
                .mod(java.math.BigInteger.valueOf(97))
                .intValue();
    }

    private static Mistake mistake(String element, String typed) {
        return switch (ElementReader.read(DICTIONARY.element(element), typed)) {
            case Reading.Wrong wrong -> wrong.mistake();
            case Reading other -> throw new AssertionError(typed + ": " + other);
        };
    }
}
