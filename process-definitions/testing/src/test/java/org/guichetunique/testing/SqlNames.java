package org.guichetunique.testing;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the statements in a Java source name: wherever SQL wants a table, and nowhere else. */
final class SqlNames {

    private static final Pattern LITERAL = Pattern.compile("\"\"\"(?s:.*?)\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*\"");

    private static final Pattern NAMED =
            Pattern.compile("\\b(?i:from|join|into|update|using|table|only)\\s+(?i:lateral\\s+)?([a-z_.]+)\\b");

    /** The second one in a list, which has another name there: {@code from since, case_step s}. */
    private static final Pattern LISTED =
            Pattern.compile(",\\s*([a-z_.]+)\\s+(?!(?:and|as|asc|desc|end|from|in|is|not|or|then)\\b)[a-z]\\w*");

    private static final Pattern CHANGED =
            Pattern.compile("\\b(?i:into|update|delete\\s+from|table)\\s+published\\.([a-z_]+)\\b");

    private static final Pattern STATEMENT = Pattern.compile("\\b(?:from|join|update)\\b");

    private static final String OWN = "guichet.";

    private static final String PUBLISHED = "published.";

    private SqlNames() {}

    /** Those of the known tables that are named themselves, not their views. */
    static Set<String> tables(String source, Set<String> known) {
        return named(source)
                .map(name -> name.startsWith(OWN) ? name.substring(OWN.length()) : name)
                .filter(known::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Views that are named, without their schema. */
    static Set<String> views(String source) {
        return named(source)
                .filter(name -> name.startsWith(PUBLISHED))
                .map(name -> name.substring(PUBLISHED.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> changedViews(String source) {
        return literals(source, text -> true)
                .flatMap(text -> CHANGED.matcher(text).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> named(String source) {
        return Stream.concat(
                literals(source, text -> true)
                        .flatMap(text -> NAMED.matcher(text).results())
                        .map(found -> found.group(1)),
                literals(source, STATEMENT.asPredicate())
                        .flatMap(text -> LISTED.matcher(text).results())
                        .map(found -> found.group(1)));
    }

    private static Stream<String> literals(String source, Predicate<String> wanted) {
        return LITERAL.matcher(source).results().map(MatchResult::group).filter(wanted);
    }
}
