package org.guichetunique.testing.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Everybody can check the project out, whatever their computer makes of capital letters. */
class PathsTest {

    @Test
    void noTwoPathsDifferByTheCaseOfTheirLettersOnly() throws IOException {
        Map<String, List<Path>> byLowerCase = Project.files("").stream()
                .collect(Collectors.groupingBy(path -> path.toString().toLowerCase(Locale.ROOT)));

        assertThat(byLowerCase.values())
                .as("on macOS and Windows these are one file")
                .noneMatch(paths -> paths.size() > 1);
        assertThat(byLowerCase).hasSizeGreaterThan(1000);
    }
}
