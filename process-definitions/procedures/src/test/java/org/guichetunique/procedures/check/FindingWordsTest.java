package org.guichetunique.procedures.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guichetunique.procedures.check.Breach.SMALL;
import static org.guichetunique.procedures.check.Breach.check;
import static org.guichetunique.procedures.check.Breach.service;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichetunique.exchange.file.FileRule;
import org.guichetunique.exchange.file.Rule;
import org.guichetunique.procedures.Definitions.Folders;
import org.guichetunique.procedures.finding.ProcedureRule;
import org.junit.jupiter.api.Test;

/** What a finding says to those who meet it. */
class FindingWordsTest {

    @Test
    void everyRuleHasItsWordsInThreeLanguagesWithTheSameArguments() {
        Stream.concat(Arrays.stream(ProcedureRule.values()), Arrays.stream(FileRule.values()))
                .forEach(rule -> {
                    Set<String> arguments = arguments(rule, Locale.FRENCH);
                    for (Locale locale : List.of(Locale.ENGLISH, Locale.of("ar", "MA"))) {
                        assertThat(rule.pattern(locale)).as(rule.id()).isNotBlank();
                        assertThat(arguments(rule, locale)).as(rule.id()).isEqualTo(arguments);
                    }
                    assertThat(rule.id()).matches("[a-z]+(-[a-z]+)*");
                });
    }

    @Test
    void everyRuleIsExplainedToThoseWhoMeetIt() throws IOException {
        String guide = Files.readString(Folders.home().resolve("docs/procedures.md"));

        assertThat(Stream.concat(
                                Arrays.stream(ProcedureRule.values()),
                                Arrays.stream(FileRule.values()).filter(rule -> rule != FileRule.WRITTEN))
                        .map(rule -> "\n| `" + rule.id() + "`"
                                + (rule.severity() == Rule.Severity.WARNING ? " (warning)" : "") + " | "))
                .allSatisfy(row -> assertThat(guide).contains(row));
    }

    @Test
    void aFindingIsSaidInTheLanguageOfWhoReadsIt() {
        Draft draft = Draft.of(SMALL);
        service(draft, "access.reference, ", "");

        assertThat(check(draft)).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(ProcedureRule.INPUT_MISSING);
            assertThat(finding.message(Locale.FRENCH)).contains("a besoin de access.reference, que rien n'apporte");
            assertThat(finding.message(Locale.of("ar"))).contains("ولا شيء يأتي به");
            assertThat(finding.message(Locale.GERMAN)).isEqualTo(finding.message(Locale.FRENCH));
        });
    }

    private static Set<String> arguments(Rule rule, Locale locale) {
        return Pattern.compile("\\{\\d}")
                .matcher(rule.pattern(locale))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
