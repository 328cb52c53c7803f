package org.guichetunique.casework.casefile.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type from a sheet of paper, or paste from a message. */
class DocumentNumberTest {

    private static final DocumentNumber GENUINE = new DocumentNumber("GD-7K3M-Q9TD", "4HXV-2PWN");

    @ParameterizedTest
    @CsvSource({
        "GD7K3MQ9TD,4HXV2PWN",
        "GD–7K3M–Q9TD,4HXV–2PWN",
        "GD\u20117K3M\u2011Q9TD,4HXV\u20112PWN",
        "\u2066GD-7K3M-Q9TD\u2069,\u200e4HXV-2PWN\u200f",
        "GD 7K3M Q9TD,4HXV 2PWN",
        "GD\u00a07K3M\u202fQ9TD,4HXV\u00a02PWN",
        "gd-7k3m-q9td.,4hxv-2pwn;",
        "7K3M-Q9TD,4HXV-2PWN",
        "GD-٧K٣M-Q٩TD,٤HXV-۲PWN",
        "ＧＤ－７Ｋ３Ｍ－Ｑ９ＴＤ,４ＨＸＶ－２ＰＷＮ"
    })
    void isReadHoweverItIsWritten(String number, String code) {
        assertThat(DocumentNumber.read(number, code)).contains(GENUINE);
    }

    @Test
    void mayStandInOnePlaceWithItsCode() {
        assertThat(DocumentNumber.read("GD-7K3M-Q9TD 4HXV-2PWN", "")).contains(GENUINE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GD-7K3M-Q9T0", "GD-7K3M-Q9TO", "GD-7K3M-Q9TI", "GD-7K3M-Q9T1", "GD-7K3M-Q9TU", "GD-7K3M-Q9T", ""
            })
    void isMistypedWithLettersThatNoneHasOrTooFew(String number) {
        assertThat(DocumentNumber.read(number, GENUINE.checkCode())).isEmpty();
    }

    @RepeatedTest(20)
    void whateverIsIssuedIsReadWithoutItsHyphens() {
        DocumentNumber issued = DocumentNumber.next();

        assertThat(DocumentNumber.read(
                        issued.number().replace("-", "").toLowerCase(java.util.Locale.ROOT),
                        issued.checkCode().replace("-", " ")))
                .isEqualTo(Optional.of(issued));
    }
}
