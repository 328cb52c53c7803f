package org.guichetunique.portal.shell.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** In an Arabic sentence, what is put in keeps its own order: a name in Latin letters, a date, a telephone with its plus sign. */
class IsolatedWordsTest {

    private static final Locale ARABIC = Locale.of("ar", "MA");
    private static final char FROM = '\u2068';
    private static final char TO = '\u2069';

    private final Messages messages = new Messages();

    @Test
    void aTelephoneADateAndALatinNameAreIsolated() {
        assertThat(said("told.sent", "+212612345678")).contains(FROM + "+212612345678" + TO);
        assertThat(said("file.closed", "1 دجنبر 2026")).contains(FROM + "1 دجنبر 2026" + TO);
        assertThat(said("ledger.read", "Nadia Chraibi")).contains(FROM + "Nadia Chraibi" + TO);
    }

    @Test
    void arabicAloneNumbersAndWhatIsIsolatedAlreadyAreLeftAsTheyAre() {
        assertThat(said("ledger.read", "نادية الشرايبي")).doesNotContain(String.valueOf(FROM));
        assertThat(said("ledger.read", "\u2066GU-1\u2069")).doesNotContain(String.valueOf(FROM));
        assertThat(said("tasks.deadline.left", 3)).isEqualTo("بقيت 3 أيام");
    }

    @Test
    void otherLanguagesNeedNone() {
        assertThat(messages.getMessage("ledger.read", new Object[] {"Nadia Chraibi"}, Locale.FRENCH))
                .doesNotContain(String.valueOf(FROM));
    }

    private String said(String key, Object argument) {
        return messages.getMessage(key, new Object[] {argument}, ARABIC);
    }
}
