package org.guichetunique.procedures.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An expression of a process model. Only names, comparisons and logic are let through: no call, no index, no
 * arithmetic, nothing that could reach a class.
 *
 * @param names that it speaks of, such as {@code decision.outcome}
 */
public record ModelExpression(String text, List<String> names) {

    private static final Pattern WHOLE = Pattern.compile("\\s*\\$\\{([^{}]{1,500})}\\s*");
    private static final Pattern TOKEN = Pattern.compile("\\s*(?:"
            + "(?<name>[a-z][A-Za-z0-9]*(?:\\.[a-z][A-Za-z0-9]*)?)"
            + "|(?<literal>'[^'\\\\]{0,100}'|[0-9]{1,12}(?:\\.[0-9]{1,6})?)"
            + "|(?<operator>==|!=|<=|>=|<|>|&&|\\|\\||!|\\(|\\)))\\s*");
    private static final List<String> WORDS = List.of("true", "false", "null", "and", "or", "not", "empty", "eq", "ne");

    /** @return empty where the text is not of the allowed form */
    public static Optional<ModelExpression> parse(String text) {
        Matcher whole = WHOLE.matcher(text);
        if (!whole.matches()) {
            return Optional.empty();
        }
        String inside = whole.group(1);
        List<String> names = new ArrayList<>();
        Matcher token = TOKEN.matcher(inside);
        int at = 0;
        boolean afterName = false;
        while (at < inside.length()) {
            token.region(at, inside.length());
            if (!token.lookingAt() || (afterName && token.group().strip().startsWith("("))) {
                return Optional.empty();
            }
            String name = token.group("name");
            boolean word = name != null && WORDS.contains(name);
            if (name != null && !word) {
                names.add(name);
            }
            afterName = name != null && !word;
            at = token.end();
        }
        return Optional.of(new ModelExpression(text, List.copyOf(names)));
    }

    public static boolean looksLikeOne(String text) {
        return text.contains("${") || text.contains("#{");
    }
}
