package org.guichetunique.portal.shell.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", " =1+1", "|cmd", "%0"})
    void noCellIsTakenForAFormula(String text) {
        assertThat(Csv.of(List.of(List.of(text)))).isEqualTo("\uFEFF\"'" + text + "\"\r\n");
    }

    @Test
    void whatSeparatesCellsMayStandInOne() {
        assertThat(Csv.of(List.of(List.of("a,b", "c \"d\"", ""), List.of("التصريح"))))
                .isEqualTo("\uFEFF\"a,b\",\"c \"\"d\"\"\",\"\"\r\n\"التصريح\"\r\n");
    }
}
