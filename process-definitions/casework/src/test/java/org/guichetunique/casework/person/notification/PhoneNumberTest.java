package org.guichetunique.casework.person.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.guichetunique.exchange.dictionary.DictionaryFiles;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.exchange.dictionary.ElementReader;
import org.guichetunique.exchange.file.Findings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever gives a number for notices is understood as whoever gives one in a form. */
class PhoneNumberTest {

    private static final Element IN_A_FORM = DictionaryFiles.read(
                    Path.of("../../service-adapters/dictionary"), new Findings())
            .element("person.phone");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+212 6 61 23 45 67",
                "+212 (0)661234567",
                "00212 661 23 45 67",
                "0661\u00a023-45.67",
                "\u202a+212 661-234567\u202c",
                "٠٦٦١٢٣٤٥٦٧",
                "+33 6 61 23 45 67",
                "0522 43 31 12",
                "0661 23 45",
                "rien"
            })
    void aNumberIsTheSameInFormsAndInPreferences(String typed) {
        assertThat(PhoneNumber.of(typed, "+212").map(PhoneNumber::value))
                .isEqualTo(ElementReader.value(IN_A_FORM, typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+212 (0)661234567", "0661234567\u200f", "۰۶۶۱۲۳۴۵۶۷"})
    void noZeroIsLeftBehindTheCallingCode(String typed) {
        assertThat(PhoneNumber.of(typed, "+212").map(PhoneNumber::value)).contains("+212661234567");
    }
}
