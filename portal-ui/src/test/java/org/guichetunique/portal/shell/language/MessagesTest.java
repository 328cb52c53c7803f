package org.guichetunique.portal.shell.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class MessagesTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @ValueSource(strings = {"site", "portal"})
    void whatIsSaidInOneLanguageIsSaidInAll(String folder) {
        Properties french = words(folder, Language.FRENCH);

        for (Language language : Language.values()) {
            Properties words = words(folder, language);
            assertThat(words.stringPropertyNames()).isEqualTo(french.stringPropertyNames());
            for (String key : words.stringPropertyNames()) {
                assertThat(words.getProperty(key)).as(key).isNotBlank();
                assertThat(arguments(words.getProperty(key))).as(key).isEqualTo(arguments(french.getProperty(key)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"site", "portal"})
    void noKeyIsSaidTwice(String folder) throws IOException {
        for (Language language : Language.values()) {
            List<String> keys = new ArrayList<>();
            for (Resource file : files(folder, language)) {
                file.getContentAsString(StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.contains("=") && !line.startsWith("#"))
                        .forEach(line -> keys.add(line.substring(0, line.indexOf('='))));
            }
            assertThat(keys).as("%s in %s", folder, language).isNotEmpty().doesNotHaveDuplicates();
        }
    }

    @Test
    void thePublicPagesAndTheSignedInPartNeverSpeakForOneAnother() {
        Set<String> both = new TreeSet<>(words("site", Language.FRENCH).stringPropertyNames());
        both.retainAll(words("portal", Language.FRENCH).stringPropertyNames());

        assertThat(both).isEmpty();
    }

    @Test
    void anApostropheNeedsNoDoublingWithAnArgumentOrWithout() {
        Messages messages = new Messages();

        assertThat(messages.getMessage("error.unexpected.notice", new Object[] {"GU-2222-2222"}, Locale.FRENCH))
                .contains("n'a pas abouti")
                .endsWith("GU-2222-2222");
        assertThat(messages.getMessage("frame.promise", null, Locale.FRENCH)).contains("l'État");
    }

    /** As it is written, so it is said: with no apostrophe doubled and none swallowed. */
    @ParameterizedTest
    @ValueSource(strings = {"site", "portal"})
    void noApostropheIsDoubledOrLost(String folder) {
        Messages messages = new Messages();
        for (Language language : Language.values()) {
            Properties words = words(folder, language);
            for (String key : words.stringPropertyNames()) {
                String written = words.getProperty(key);
                assertThat(written).as(key).doesNotContain("''");
                if (!written.contains(",plural,") && !written.contains(",choice,")) {
                    String said = messages.getMessage(key, new Object[] {1, 2, 3, 4, 5, 6, 7}, language.locale());
                    assertThat(said.chars().filter(one -> one == '\'').count())
                            .as(key)
                            .isEqualTo(
                                    written.chars().filter(one -> one == '\'').count());
                }
            }
        }
    }

    /** One, a pair, a few from three to ten, many up to 99, and hundreds, after which it begins again. */
    @ParameterizedTest
    @CsvSource({
        "0, اليوم الأخير",
        "1, بقي يوم واحد",
        "2, بقي يومان",
        "3, بقيت 3 أيام",
        "10, بقيت 10 أيام",
        "11, بقي 11 يوما",
        "99, بقي 99 يوما",
        "100, بقي 100 يوم",
        "103, بقيت 103 أيام",
        "111, بقي 111 يوما"
    })
    void arabicCountsDaysAsItsGrammarDoes(int days, String said) {
        assertThat(new Messages().getMessage("tasks.deadline.left", new Object[] {days}, Locale.of("ar", "MA")))
                .isEqualTo(said);
    }

    @Test
    void whatAgreesWithANumberHasEveryFormThatTheLanguageKnows() {
        for (String folder : List.of("site", "portal")) {
            Properties arabic = words(folder, Language.ARABIC);
            for (String key : arabic.stringPropertyNames()) {
                String text = arabic.getProperty(key);
                assertThat(text).as(key).doesNotContain(",choice,");
                if (text.contains(",plural,")) {
                    assertThat(text).as(key).contains("one{", "two{", "few{", "many{", "other{");
                }
            }
        }
    }

    @Test
    void aBrowserIsAnsweredInTheFirstOfItsLanguagesThatThePortalSpeaks() {
        assertThat(Language.preferredIn("de-DE,ar-MA;q=0.8,fr;q=0.5")).isEqualTo(Language.ARABIC);
        assertThat(Language.preferredIn("de")).isEqualTo(Language.FRENCH);
        assertThat(Language.preferredIn(";;;=")).isEqualTo(Language.FRENCH);
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties words(String folder, Language language) {
        Properties words = new Properties();
        try {
            for (Resource file : files(folder, language)) {
                words.load(new StringReader(file.getContentAsString(StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** A bundle for each feature. */
    private static Resource[] files(String folder, Language language) throws IOException {
        return new PathMatchingResourcePatternResolver()
                .getResources("classpath*:%s/**/messages_%s.properties".formatted(folder, language.code()));
    }
}
