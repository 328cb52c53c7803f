package org.guichetunique.portal.shell.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guichetunique.procedures.Definitions.Folders;
import org.junit.jupiter.api.Test;

/** The product has one name in Arabic, and people are addressed in one form, which says nothing of their sex. */
class ArabicWordsTest {

    private static final Path HOME = Folders.home();

    private static final String NAME = "الشباك الموحّد";

    private static final Pattern OTHER_NAME = Pattern.compile("الشباك (?:الوحيد|الأوحد|الموحد)|شباك (?:وحيد|واحد)");

    /** To one man or one woman, where all others are to "you" of whatever number and sex. */
    private static final Pattern SINGULAR = Pattern.compile("(?<!\\p{L})(?:"
            + String.join(
                    "|",
                    "ابدأ|ابدئي|ابدأوا|اكتب|اكتبي|اختر|اختاري|انقر|اضغط|أنتَ|أنتِ|لديك|عليك|طلبك|ملفك|حسابك|هاتفك",
                    "دع|أعد|أجب|احتفظ|صحح|تحقق(?=\\s*$)|حدد(?= عنصر)|أدخل|أنشئ|اسحب|اسحبها|راجع|أضف|احذف|انسخ|الصق",
                    "يمكنك|تريد|لك|بك|منك|إليك|بياناتك|حقوقك|اسمك|بريدك|رقمك|جوابك")
            + ")(?!\\p{L})");

    @Test
    void theProductHasOneName() {
        assertThat(said(OTHER_NAME)).isEmpty();
        assertThat(said(Pattern.compile(NAME))).isNotEmpty();
    }

    @Test
    void peopleAreAddressedInOneForm() {
        assertThat(said(SINGULAR)).isEmpty();
    }

    private static List<String> said(Pattern wanted) {
        return Stream.of("portal-ui", "identity", "process-definitions", "service-adapters")
                .flatMap(module -> sources(HOME.resolve(module)))
                .flatMap(file -> lines(file).stream()
                        .filter(line -> wanted.matcher(line).find())
                        .map(line -> HOME.relativize(file) + ": " + line.strip()))
                .toList();
    }

    private static Stream<Path> sources(Path module) {
        try (Stream<Path> all = Files.walk(module)) {
            return all
                    .filter(file -> !file.toString().matches(".*/(?:target|node_modules|src/test)/.*"))
                    .filter(file ->
                            file.toString().matches(".*(?:_ar\\.properties|\\.ya?ml|\\.html|\\.form|/words/ar\\.js)"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
