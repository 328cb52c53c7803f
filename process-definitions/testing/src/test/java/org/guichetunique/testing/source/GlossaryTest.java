package org.guichetunique.testing.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of CONTRIBUTING.md are those of the code. */
class GlossaryTest {

    private static final Pattern ENTRY =
            Pattern.compile("(?m)^\\| \\*\\*([^*|]+)\\*\\* \\| `([\\w.]+)` \\| [^|]+ \\|$");
    private static final Pattern DECLARED = Pattern.compile("\\b(?:class|record|@?interface|enum) (\\w+)");

    /** Each means too many things to stand alone. */
    private static final Set<String> OVERLOADED = Set.of("File", "Files", "Answer", "Counter");

    @Test
    void eachWordNamesATypeThatBearsIt() throws IOException {
        List<String[]> entries = entries();

        assertThat(entries).hasSizeGreaterThan(20);
        Set<String> types = types();
        assertThat(entries)
                .allSatisfy(entry ->
                        assertThat(types).as("the type of '%s'", entry[0]).contains(entry[1]));
    }

    @Test
    void noWordStandsThereTwice() throws IOException {
        assertThat(entries()).extracting(entry -> entry[0]).doesNotHaveDuplicates();
        assertThat(entries()).extracting(entry -> entry[1]).doesNotHaveDuplicates();
    }

    @Test
    void aWordOfSeveralMeaningsIsNoTypesWholeName() throws IOException {
        List<String> bare = sources()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .filter(OVERLOADED::contains)
                .toList();

        assertThat(bare).isEmpty();
    }

    private static List<String[]> entries() throws IOException {
        Matcher entry = ENTRY.matcher(Files.readString(Project.root().resolve("CONTRIBUTING.md")));
        return entry.results()
                .map(found -> new String[] {found.group(1), found.group(2)})
                .toList();
    }

    /** By their simple names, those inside another as {@code Outer.Inner}. */
    private static Set<String> types() throws IOException {
        Set<String> types = new HashSet<>();
        for (Path file : sources().toList()) {
            String outer = file.getFileName().toString().replace(".java", "");
            types.add(outer);
            DECLARED.matcher(Files.readString(Project.root().resolve(file)))
                    .results()
                    .forEach(inner -> types.add(outer + "." + inner.group(1)));
        }
        return types;
    }

    private static Stream<Path> sources() throws IOException {
        return Project.files("").stream()
                .filter(file -> file.toString().endsWith(".java"))
                .filter(file -> file.toString().replace('\\', '/').contains("src/main/java/"));
    }
}
