package org.guichetunique.portal.shell.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.guichetunique.portal.shell.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1+1",
                "-A1",
                "@SUM(A1)",
                "\tx",
                "\rx",
                " =1+1",
                "|cmd",
                "%0",
                "-1;2",
                "+212612345678",
                "- 5"
            })
    void noCellIsTakenForAFormula(String text) throws IOException {
        for (Language language : Language.values()) {
            assertThat(readAgain(Csv.of(List.of(List.of(text)), language), language))
                    .containsExactly(List.of("'" + text));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatSeparatesCellsMayStandInOne(Language language) throws IOException {
        List<List<String>> rows = List.of(
                List.of("a,b", "c \"d\"", "e;f"), List.of("التصريح", "two\nlines", "2,5"), List.of("", "x", ""));

        assertThat(readAgain(Csv.of(rows, language), language)).isEqualTo(rows);
    }

    @Test
    void aFrenchOrArabicSpreadsheetOpensItInColumnsWithNumbers() {
        List<List<?>> rows =
                List.of(List.of("Jour", "Solde"), List.of("30/11", -5), List.of(1, 2.5), List.of("x", "-5"));
        String columns = "\uFEFFJour;Solde\r\n30/11;-5\r\n1;2,5\r\nx;-5\r\n";

        assertThat(Csv.of(rows, Language.FRENCH)).isEqualTo(columns);
        assertThat(Csv.of(rows, Language.ARABIC)).isEqualTo(columns);
        assertThat(Csv.of(rows, Language.ENGLISH)).isEqualTo("\uFEFFJour,Solde\r\n30/11,-5\r\n1,2.5\r\nx,-5\r\n");
    }

    private static List<List<String>> readAgain(String file, Language language) throws IOException {
        assertThat(file).startsWith("\uFEFF");
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(language == Language.ENGLISH ? ',' : ';')
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(file.substring(1)), format)) {
            return parser.stream().map(row -> row.stream().toList()).toList();
        }
    }
}
