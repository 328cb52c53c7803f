package org.guichetunique.identity.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    /** Text between tags that a bundle should hold. */
    private static final Pattern VISIBLE = Pattern.compile(">[^<>]*\\p{L}[^<>]*<");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageSaysTheSameThings(Language language) throws IOException {
        Properties french = bundle(Language.FRENCH);
        Properties messages = bundle(language);

        assertThat(messages.stringPropertyNames()).isEqualTo(french.stringPropertyNames());
        assertThat(messages.values())
                .allSatisfy(text -> assertThat(text.toString()).isNotBlank());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everySentenceWithANumberIsWellFormed(Language language) throws IOException {
        Properties messages = bundle(language);
        for (String key : messages.stringPropertyNames()) {
            String text = messages.getProperty(key);
            if (text.contains("{0")) {
                assertThat(new MessageFormat(text, language.locale()).format(new Object[] {7L}))
                        .as(key)
                        .contains("7")
                        .doesNotContain("{", "choice");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"layout", "sign-in", "signed-out", "error"})
    void noTemplateHoldsTextOfItsOwn(String template) throws IOException {
        assertThat(VISIBLE.matcher(read("/templates/" + template + ".html"))
                        .results()
                        .map(r -> r.group()))
                .isEmpty();
    }

    @Test
    void arabicCountsInItsOwnWay() throws IOException {
        String wait = bundle(Language.ARABIC).getProperty("sign-in.problem.wait-minutes");
        MessageFormat format = new MessageFormat(wait, Language.ARABIC.locale());

        assertThat(format.format(new Object[] {1L})).endsWith("دقيقة واحدة.");
        assertThat(format.format(new Object[] {2L})).endsWith("دقيقتين.");
        assertThat(format.format(new Object[] {5L})).endsWith("5 دقائق.");
        assertThat(format.format(new Object[] {15L})).endsWith("15 دقيقة.");
    }

    private static Properties bundle(Language language) throws IOException {
        Properties messages = new Properties();
        try (Reader reader = open("/messages_" + language.code() + ".properties")) {
            messages.load(reader);
        }
        return messages;
    }

    private static String read(String resource) throws IOException {
        try (Reader reader = open(resource)) {
            return reader.readAllAsString();
        }
    }

    private static Reader open(String resource) {
        return new InputStreamReader(MessagesTest.class.getResourceAsStream(resource), StandardCharsets.UTF_8);
    }
}
