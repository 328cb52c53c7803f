package org.guichetunique.portal.shell.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.exchange.dictionary.Label;
import org.guichetunique.exchange.dictionary.Reading.Mistake;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.portal.shell.language.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MistakesTest {

    private final Messages messages = new Messages();
    private final Mistakes mistakes = new Mistakes(messages, new Values(messages));

    @ParameterizedTest
    @EnumSource
    void everyMistakeIsToldInEveryLanguage(Mistake mistake) {
        for (Language language : Language.values()) {
            assertThat(mistakes.message(element(Label.EMPTY), mistake, language))
                    .isNotBlank()
                    .doesNotContain("mistake.")
                    .doesNotContain("{");
        }
    }

    @Test
    void theLimitsAreFilledIn() {
        assertThat(mistakes.message(element(Label.EMPTY), Mistake.TOO_LONG, Language.ENGLISH))
                .contains("120 characters");
        assertThat(mistakes.message(element(Label.EMPTY), Mistake.TOO_LARGE, Language.ENGLISH))
                .contains("1,000,000 at most");
    }

    @Test
    void theDictionaryKnowsBetterWhatARightValueLooksLike() {
        Label format = new Label("Dix chiffres.", "عشرة أرقام.", "Ten digits.");

        assertThat(mistakes.message(element(format), Mistake.FORMAT, Language.ARABIC))
                .isEqualTo("عشرة أرقام.");
    }

    @Test
    void anInvisibleCharacterIsNotExplainedByAFormat() {
        Label format = new Label("Dix chiffres.", "عشرة أرقام.", "Ten digits.");

        assertThat(mistakes.message(element(format), Mistake.FORBIDDEN_CHARACTER, Language.ENGLISH))
                .contains("invisible");
    }

    @Test
    void aLetterThatNoDocumentCanBePrintedWithIsNamed() {
        Label format = new Label("Dix chiffres.", "عشرة أرقام.", "Ten digits.");

        for (Language language : Language.values()) {
            assertThat(mistakes.message(element(format), Mistake.UNPRINTABLE, "Li 进口", language))
                    .contains("进");
        }
    }

    @Test
    void theFormatIsNotRepeatedToWhoeverKeptIt() {
        Label format = new Label("24 chiffres.", "24 رقما.", "24 digits.");

        for (Language language : Language.values()) {
            assertThat(mistakes.message(element(format), Mistake.WRONG_KEY, language))
                    .doesNotContain("24")
                    .doesNotContain("mistake.");
        }
    }

    @Test
    void aMissingAnswerIsNoMistakeButIsToldAllTheSame() {
        for (Language language : Language.values()) {
            assertThat(mistakes.message(element(Label.EMPTY), null, language)).doesNotContain("mistake.");
        }
    }

    private static Element element(Label format) {
        return new Element(
                "person",
                "phone",
                Label.EMPTY,
                Label.EMPTY,
                Element.Kind.TEXT,
                120,
                null,
                BigDecimal.ZERO,
                new BigDecimal("1000000"),
                format,
                Label.EMPTY,
                null,
                null,
                Element.Sensitivity.PERSONAL,
                "",
                null,
                false,
                false,
                org.guichetunique.exchange.dictionary.Notation.PLAIN,
                null,
                null,
                null);
    }
}
