package org.guichetunique.casework.person.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.guichetunique.casework.casefile.Reference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each text message fits into one: a longer one costs twice, and arrives in pieces on old telephones. */
class TextLengthTest {

    /** Of an alphabet other than the one of GSM, counted in UTF-16 as the network does. */
    private static final int OTHER_ALPHABET = 70;

    private static final int OF_GSM = 160;
    private static final String GSM = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
            + "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private static final Letters WORDS = new Letters(new NoticeSettings("https://guichet.example"));
    private static final Reference FILE = new Reference("GU-WWWW-WWWW");

    static Stream<Arguments> texts() {
        return Stream.of("fr", "ar", "en")
                .map(Locale::of)
                .flatMap(language -> Stream.of(
                                WORDS.shortNews(List.of(), false, language),
                                WORDS.shortNews(List.of(FILE), false, language),
                                WORDS.shortNews(List.of(FILE), true, language),
                                WORDS.shortNews(List.of(FILE, new Reference("GU-MMMM-MMMM")), false, language),
                                WORDS.shortNews(List.of(FILE, new Reference("GU-MMMM-MMMM")), true, language),
                                WORDS.shortCode("888888", language))
                        .map(text -> Arguments.of(language, text)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("texts")
    void aTextFitsIntoOneMessage(Locale language, String text) {
        boolean ofGsm = text.chars().allMatch(letter -> GSM.indexOf(letter) >= 0);
        assertThat(ofGsm)
                .as("one letter of another alphabet halves what fits: " + text)
                .isEqualTo(!language.getLanguage().equals("ar"));
        assertThat(text).hasSizeLessThanOrEqualTo(ofGsm ? OF_GSM : OTHER_ALPHABET);
    }
}
