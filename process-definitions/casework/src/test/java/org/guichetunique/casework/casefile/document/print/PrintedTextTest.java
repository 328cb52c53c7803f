package org.guichetunique.casework.casefile.document.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar", "en"})
    void everyApostropheIsPrintedOnceAsItIsWritten(String language) throws IOException {
        Properties words = new Properties();
        try (var reader = new InputStreamReader(
                PrintedText.class.getResourceAsStream(
                        "/org/guichetunique/casework/casefile/document/words_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        PrintedText text = new PrintedText(Locale.of(language));
        for (String key : words.stringPropertyNames()) {
            String written = words.getProperty(key);
            assertThat(written).as(key).doesNotContain("''");
            assertThat(apostrophes(text.word(key, "a", "b", "c", "d"))).as(key).isEqualTo(apostrophes(written));
        }
    }

    private static long apostrophes(String text) {
        return text.chars().filter(one -> one == '\'').count();
    }
}
