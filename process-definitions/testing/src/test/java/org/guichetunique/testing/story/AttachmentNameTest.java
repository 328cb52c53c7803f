package org.guichetunique.testing.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.guichetunique.casework.casefile.attachment.content.FileName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names under which files are shown. */
class AttachmentNameTest {

    /** Fault 47. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            acte.pdf                     | acte.pdf
            photo.pdf.exe                | photo pdf.pdf
            C:\\Users\\me\\acte.pdf      | acte.pdf
            =cmd(1).csv                  | cmd(1).pdf
            ولادة لينة.jpg               | ولادة لينة.pdf
            ....                         | document.pdf
            a/b/../..                    | document.pdf
            """)
    void aNameIsShownWithoutItsTricks(String said, String shown) {
        assertThat(FileName.clean(said, "pdf")).isEqualTo(shown);
    }

    @Test
    void aNameThatTurnsItsDirectionRoundOrHidesALineIsPlain() {
        assertThat(FileName.clean("acte\u202Efdp.exe", "pdf")).isEqualTo("actefdp.pdf");
        assertThat(FileName.clean("a\u0000b\r\nSet-Cookie: x.pdf", "pdf")).isEqualTo("abSet-Cookie x.pdf");
        assertThat(FileName.clean("x".repeat(1_000_000), "pdf")).hasSizeLessThan(100);
    }
}
