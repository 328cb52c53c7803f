package org.guichetunique.exchange.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.guichetunique.exchange.dictionary.Reading.Mistake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fault 47 and what people type with no ill will. */
class ElementReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "12|12",
                " 12 |12",
                "١٢|12",
                "۱۲|12",
                "1 500|1500",
                "1\u00a0500|1500",
                "1\u2009500|1500",
                "1\u202f500|1500",
                "١٬٥٠٠|1500",
                "-3|-3",
                "12,0|12.0",
                "\u00a012\u00a0|12"
            })
    void aWholeNumberIsUnderstood(String typed, String value) {
        assertThat(value(Element.Kind.INTEGER, typed)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12,5|NOT_A_WHOLE_NUMBER", "1.5|NOT_A_WHOLE_NUMBER", "douze|NOT_A_NUMBER", "1e5|NOT_A_NUMBER",
                        "0x10|NOT_A_NUMBER",
                "1-2|NOT_A_NUMBER", "NaN|NOT_A_NUMBER", "9999999999999999|TOO_LARGE", "'1;2'|NOT_A_NUMBER",
                        "١٢أ|NOT_A_NUMBER"
            })
    void whatIsNoWholeNumberIsSaidToBeNone(String typed, Mistake mistake) {
        assertThat(mistake(Element.Kind.INTEGER, typed)).isEqualTo(mistake);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1 234,50|1234.50", "1234.5|1234.5", "١٢٣٤٫٥٠|1234.50", "0|0", "1\u202f234,5|1234.5"})
    void anAmountIsUnderstood(String typed, String value) {
        assertThat(value(Element.Kind.MONEY, typed)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,500|1500", "1.500|1500", "1.234,50|1234.50", "1,234.50|1234.50", "12,345|12345", "1'500|1500"})
    void theThousandsOfAnAmountAreUnderstoodInTheWritingOfEachLanguage(String typed, String value) {
        assertThat(value(Element.Kind.MONEY, typed)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,0000", "1.2345", "1234,500"})
    void anAmountOfPartsOfACentimeIsAskedAgain(String typed) {
        assertThat(mistake(Element.Kind.MONEY, typed)).isEqualTo(Mistake.NOT_AN_AMOUNT);
    }

    @Test
    void aNumberWithDecimalsMayHaveThreeOfThem() {
        assertThat(value(Element.Kind.DECIMAL, "1,500")).isEqualTo("1.500");
        assertThat(value(Element.Kind.DECIMAL, "1.234,5")).isEqualTo("1234.5");
        assertThat(value(Element.Kind.INTEGER, "1.500")).isEqualTo("1500");
    }

    @Test
    void boundsBelongToTheValuesThatAreAllowed() {
        Element wage = element(Element.Kind.DECIMAL, "0", "100");

        assertThat(ElementReader.read(wage, "0")).isInstanceOf(Reading.Value.class);
        assertThat(ElementReader.read(wage, "100,0")).isInstanceOf(Reading.Value.class);
        assertThat(ElementReader.read(wage, "-0,01")).isEqualTo(new Reading.Wrong(Mistake.TOO_SMALL));
        assertThat(ElementReader.read(wage, "100,01")).isEqualTo(new Reading.Wrong(Mistake.TOO_LARGE));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-07, 2026-03-07",
        "7/3/2026, 2026-03-07",
        "07/03/2026, 2026-03-07",
        "٠٧/٠٣/٢٠٢٦, 2026-03-07",
        "29/02/2028, 2028-02-29",
        "2000-02-29, 2000-02-29",
        "31/12/1999, 1999-12-31"
    })
    void aDayIsUnderstood(String typed, String value) {
        assertThat(value(Element.Kind.DATE, typed)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "29/02/2026",
                "29/02/1900",
                "31/02/2026",
                "31/04/2026",
                "2026-13-01",
                "00/01/2026",
                "7/3/26",
                "hier",
                "-2026-01-01",
                "+12026-01-01",
                "12026-01-01",
                "0000-01-01",
                "1799-12-31",
                "2200-01-01",
                "2026-01-01T00:00"
            })
    void aDayThatIsNotInTheCalendarIsRefused(String typed) {
        assertThat(mistake(Element.Kind.DATE, typed)).isEqualTo(Mistake.NOT_A_DATE);
    }

    @ParameterizedTest
    @CsvSource({"7:05, 07:05", "07h05, 07:05", "٢٣:٥٩, 23:59", "0:00, 00:00"})
    void aTimeIsUnderstood(String typed, String value) {
        assertThat(value(Element.Kind.TIME, typed)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:00", "7", "7:60", "7:5", "25h00", "midi", "-1:00"})
    void aTimeThatNoClockShowsIsRefused(String typed) {
        assertThat(mistake(Element.Kind.TIME, typed)).isEqualTo(Mistake.NOT_A_TIME);
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false"})
    void yesAndNoAreUnderstood(String typed, String value) {
        assertThat(value(Element.Kind.BOOLEAN, typed)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRUE", "oui", "1", "female ; male", "Female"})
    void whatIsNotOnTheListIsRefused(String typed) {
        assertThat(mistake(Element.Kind.BOOLEAN, typed)).isEqualTo(Mistake.NOT_ON_THE_LIST);
        assertThat(mistake(Element.Kind.CODE, typed)).isEqualTo(Mistake.NOT_ON_THE_LIST);
    }

    @Test
    void aCodeOfTheListIsUnderstood() {
        assertThat(value(Element.Kind.CODE, " female ")).isEqualTo("female");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0", "\u2009\u202f\t", "\n"})
    void nothingButSpacesIsABlank(String typed) {
        for (Element.Kind kind : Element.Kind.values()) {
            assertThat(ElementReader.read(element(kind), typed)).isEqualTo(new Reading.Blank());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Li\u0000na",
                "Li\nna",
                "Li\r\nna",
                "Li\u0007na",
                "Li\u001Bna",
                "Li\u2028na",
                "Li\u0085na",
                "Li\uD800na",
                "Li\uE000na",
                "Li\uFFFFna"
            })
    void aCharacterThatCannotBeSeenIsRefused(String typed) {
        assertThat(mistake(Element.Kind.TEXT, typed)).isEqualTo(Mistake.FORBIDDEN_CHARACTER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Li\u202Ena", "Li\u2066na", "Li\u200Bna", "Li\uFEFFna", "Li\u200Fna", "Li\u00ADna", "Li\u200Dna"
            })
    void aMarkThatOnlyComputersSeeIsLeftOut(String typed) {
        assertThat(value(Element.Kind.TEXT, typed)).isEqualTo("Lina");
    }

    @Test
    void severalLinesArePossibleWhereTheElementAllowsThem() {
        assertThat(ElementReader.read(text(null, false, true), "Un\nDeux\tTrois"))
                .isInstanceOf(Reading.Value.class);
        assertThat(ElementReader.read(text(null, false, true), "Un\u0000Deux"))
                .isEqualTo(new Reading.Wrong(Mistake.FORBIDDEN_CHARACTER));
        assertThat(ElementReader.kept(text(null, false, true), "Un\u202EDeux")).isEqualTo("UnDeux");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'; drop table case_file; --", "=1+1", "<script>alert(1)</script>", "${7*7}", "../../etc"})
    void codeOfOtherLanguagesIsJustText(String typed) {
        assertThat(value(Element.Kind.TEXT, typed)).isEqualTo(typed);
    }

    @Test
    void aMegabyteIsTooLongForEveryKind() {
        for (Element.Kind kind : Element.Kind.values()) {
            assertThat(mistake(kind, "1".repeat(1_000_000))).isEqualTo(Mistake.TOO_LONG);
            assertThat(mistake(kind, " ".repeat(1_000_000))).isEqualTo(Mistake.TOO_LONG);
        }
        assertThat(mistake(Element.Kind.TEXT, "a".repeat(61))).isEqualTo(Mistake.TOO_LONG);
        assertThat(value(Element.Kind.TEXT, "a".repeat(60))).hasSize(60);
    }

    @Test
    void aLetterThatNoDocumentCanBePrintedWithIsRefusedAndAnAuthoritysIsTaken() {
        Element name = text("[\\p{L} ]+", false, false);

        assertThat(ElementReader.read(name, "Li 进口")).isEqualTo(new Reading.Wrong(Mistake.UNPRINTABLE));
        assertThat(PrintableLetters.missing("Li 进口")).contains("进");
        assertThat(ElementReader.understood(name, "Li 进口")).isInstanceOf(Reading.Value.class);
        for (String printed : List.of("Ḥemmu Aɛli", "Nguyễn", "ⵜⵉⴼⵉⵏⴰⵖ", "أڭادير")) {
            assertThat(ElementReader.read(name, printed)).isInstanceOf(Reading.Value.class);
        }
    }

    @Test
    void latinAndArabicNamesAreToldApart() {
        Element latin = text("[\\p{IsLatin} '-]+", false, false);
        Element arabic = text("[\\p{IsArabic} ]+", true, false);

        assertThat(ElementReader.read(latin, "لينة")).isEqualTo(new Reading.Wrong(Mistake.NOT_LATIN));
        assertThat(ElementReader.read(latin, "Linaلينة")).isEqualTo(new Reading.Wrong(Mistake.NOT_LATIN));
        assertThat(ElementReader.read(latin, "Lina2")).isEqualTo(new Reading.Wrong(Mistake.DIGITS));
        assertThat(ElementReader.read(arabic, "لينة 2")).isEqualTo(new Reading.Wrong(Mistake.DIGITS));
        assertThat(ElementReader.read(latin, "Lina!")).isEqualTo(new Reading.Wrong(Mistake.FORMAT));
        assertThat(ElementReader.read(arabic, "Lina")).isEqualTo(new Reading.Wrong(Mistake.NOT_ARABIC));
        assertThat(ElementReader.read(arabic, "لينة Lina")).isEqualTo(new Reading.Wrong(Mistake.NOT_ARABIC));
        assertThat(ElementReader.read(arabic, "لينة")).isInstanceOf(Reading.Value.class);
    }

    @Test
    void anAccentIsStoredInOneWayHoweverItWasTyped() {
        assertThat(value(Element.Kind.TEXT, "Ame\u0301lie")).isEqualTo("Am\u00e9lie");
    }

    private static String value(Element.Kind kind, String typed) {
        return switch (ElementReader.read(element(kind), typed)) {
            case Reading.Value value -> value.json().asString();
            case Reading other -> throw new AssertionError(other);
        };
    }

    private static Mistake mistake(Element.Kind kind, String typed) {
        return switch (ElementReader.read(element(kind), typed)) {
            case Reading.Wrong wrong -> wrong.mistake();
            case Reading other -> throw new AssertionError(other);
        };
    }

    private static Element text(String pattern, boolean arabic, boolean multiline) {
        return element(Element.Kind.TEXT, null, null, pattern, arabic, multiline);
    }

    private static Element element(Element.Kind kind) {
        return element(kind, null, null);
    }

    private static Element element(Element.Kind kind, String minimum, String maximum) {
        return element(kind, minimum, maximum, null, false, false);
    }

    private static Element element(
            Element.Kind kind, String minimum, String maximum, String pattern, boolean arabic, boolean multiline) {
        Map<String, Label> codes = new LinkedHashMap<>();
        codes.put("female", new Label("Fille", "أنثى", "Girl"));
        codes.put("male", new Label("Garçon", "ذكر", "Boy"));
        return new Element(
                "person",
                "anything",
                Label.EMPTY,
                Label.EMPTY,
                kind,
                60,
                pattern == null ? null : Pattern.compile(pattern),
                minimum == null ? null : new java.math.BigDecimal(minimum),
                maximum == null ? null : new java.math.BigDecimal(maximum),
                Label.EMPTY,
                Label.EMPTY,
                kind == Element.Kind.CODE ? new CodeList("sex", codes) : null,
                null,
                Element.Sensitivity.PERSONAL,
                "",
                null,
                arabic,
                multiline,
                org.guichetunique.exchange.dictionary.Notation.PLAIN,
                null,
                null,
                null);
    }
}
