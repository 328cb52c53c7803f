package org.guichetunique.titles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceTitlesTest {

    @ParameterizedTest
    @CsvSource({
        "aFileIsKeptOnce, A file is kept once",
        "the_text_written_matches_the_pattern, The text written matches the pattern",
        "aPDFThatRunsSomethingIsRefused, A PDF that runs something is refused",
        "isToldAfter30Days, Is told after 30 days",
        "aBTypeStays, A b type stays"
    })
    void aNameBecomesASentence(String name, String sentence) {
        assertThat(SentenceTitles.sentence(name)).isEqualTo(sentence);
    }

    @Test
    void everyTestOfAModuleIsShownSo(TestInfo shown) {
        assertThat(shown.getDisplayName()).isEqualTo("Every test of a module is shown so");
        assertThat(new SentenceTitles().generateDisplayNameForClass(SentenceTitlesTest.class))
                .isEqualTo("Sentence titles");
    }
}
