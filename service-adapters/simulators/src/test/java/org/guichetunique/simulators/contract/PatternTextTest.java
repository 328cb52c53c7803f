package org.guichetunique.simulators.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "^[0-9]{9}$",
                "^RSU[0-9]{6,9}$",
                "^[0-2][0-9]:[0-5][0-9]$",
                "AN-[0-9]{4}-[0-9]{4,8}",
                "[\\p{IsLatin}][\\p{IsLatin}' -]*",
                "[\\p{IsArabic}][\\p{IsArabic}\\p{M} -]*",
                "(0|\\+212 ?)[67]([ .]?[0-9]{2}){4}",
                "[^@\\s]+@[^@\\s]+\\.[^@\\s.]{2,}",
                "([0-9] ?){24}",
                "[0-9\\p{L}\\p{M}][0-9\\p{L}\\p{M} ,.'’/()°-]*",
                "(?:a|b|\\d{2})+x?",
                "\\p{L}[\\p{L}\\p{M} '’-]*",
                "https?://[^\\s]+",
                "[^a-y0-8]{3}",
            })
    void the_text_written_matches_the_pattern(String pattern) {
        for (int seed = 0; seed < 200; seed++) {
            assertThat(new PatternText(pattern, new Random(seed)).text()).matches(pattern);
        }
    }

    @Test
    void a_pattern_that_is_not_understood_gives_an_empty_text() {
        assertThat(new PatternText("[unclosed", new Random(1)).text()).isEmpty();
    }
}
