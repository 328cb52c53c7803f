package org.guichetunique.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.guichetunique.casework.casefile.document.Revocations.Why;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerifyWordsTest {

    @ParameterizedTest
    @EnumSource
    void whoeverVerifiesReadsInWordsWhyADocumentIsRevoked(Why why) {
        for (String language : new String[] {"fr", "ar", "en"}) {
            ResourceBundle words = ResourceBundle.getBundle("site.messages", Locale.of(language));
            assertThat(words.getLocale().getLanguage()).isEqualTo(language);
            assertThat(words.getString("site.verify.why."
                            + why.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                    .isNotBlank();
        }
    }
}
