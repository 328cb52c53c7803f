package org.guichetunique.portal.shell.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guichetunique.procedures.Definitions.Folders;
import org.junit.jupiter.api.Test;

/** Whatever people read stands in a bundle, and in each language's. */
class WordsTest {

    private static final Path HOME = Folders.home();

    /** A component's text, or an attribute that is read out or shown, given as it stands. */
    private static final List<Pattern> SPOKEN_IN_JAVA = List.of(
            Pattern.compile("new (?:H[1-6]|Span|Paragraph|Div|Pre|Button|NativeButton|NativeDetails|ListItem|Text|"
                    + "Emphasis|NativeLabel|Legend)\\(\"[^\"]*\\p{L}"),
            Pattern.compile("new (?:Anchor|Image)\\([^\"]*\"[^\"]*\", \"[^\"]*\\p{L}"),
            Pattern.compile("\\.(?:setText|setLabel|setPlaceholder|setHelperText|setAriaLabel|setErrorMessage|"
                    + "setSummaryText|setAlt|setTooltipText|setTitle)\\(\"[^\"]*\\p{L}"),
            Pattern.compile("Notification\\.show\\(\""),
            Pattern.compile("\"(?:title|aria-label|placeholder|alt|aria-description)\", \"[^\"]*\\p{L}"));

    private static final Pattern TAG = Pattern.compile("<([a-z][a-z0-9]*)([^<>]*)>([^<>]*)");
    private static final Pattern SPOKEN_ATTRIBUTE =
            Pattern.compile("(?<![:-])\\b(?:aria-label|title|placeholder|alt)=\"[^\"]*\\p{L}");

    @Test
    void noSentenceStandsInTheCode() {
        assertThat(files(".java")
                        .flatMap(file -> SPOKEN_IN_JAVA.stream()
                                .flatMap(spoken -> spoken.matcher(read(file)).results())
                                .map(found -> file.getFileName() + ": " + found.group())))
                .isEmpty();
    }

    /** What stands between the tags is a sample, shown to whoever opens the template by itself. */
    @Test
    void noSentenceStandsInATemplate() {
        assertThat(files(".html").flatMap(file -> {
                    String text = read(file);
                    return Stream.concat(
                            TAG.matcher(text)
                                    .results()
                                    .filter(tag -> Pattern.compile("\\p{L}")
                                                    .matcher(tag.group(3))
                                                    .find()
                                            && !tag.group(2).contains("th:text"))
                                    .map(tag -> file.getFileName() + ": " + tag.group()),
                            SPOKEN_ATTRIBUTE
                                    .matcher(text)
                                    .results()
                                    .map(found -> file.getFileName() + ": " + found.group()));
                }))
                .isEmpty();
    }

    @Test
    void everyBundleOfTheProductSaysTheSameThingsInEveryLanguage() {
        List<Path> french = files("_fr.properties").toList();

        assertThat(french).hasSizeGreaterThan(8);
        for (Path file : french) {
            for (Language language : Language.values()) {
                Path other = Path.of(file.toString().replace("_fr.", "_" + language.code() + "."));
                assertThat(keys(other)).as("%s", other).isEqualTo(keys(file));
            }
        }
    }

    private static TreeSet<String> keys(Path file) {
        Properties words = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TreeSet<>(words.stringPropertyNames());
    }

    /** The sources of what runs: neither tests nor what a build has made. */
    private static Stream<Path> files(String ending) {
        return Stream.of("portal-ui", "identity", "process-definitions", "service-adapters/simulators")
                .map(module -> HOME.resolve(module).resolve("src/main"))
                .filter(Files::isDirectory)
                .flatMap(sources -> {
                    try (Stream<Path> all = Files.walk(sources)) {
                        return all.filter(file -> file.toString().endsWith(ending)).toList().stream();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
