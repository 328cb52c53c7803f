package org.guichetunique.procedures.check;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether one of several conditions holds in every case, one in which nothing is known included. */
final class Exhaustive {

    private static final Pattern EQUALITY = Pattern.compile("([^=!<>()&|]+)(==|!=)([^=!<>()&|]+)");

    private Exhaustive() {}

    /** True where one of them is the contrary of another; what would take more than that to see is not seen. */
    static boolean isSo(List<String> conditions) {
        Set<String> plain = conditions.stream().map(Exhaustive::plain).collect(Collectors.toSet());
        return plain.stream().anyMatch(condition -> !condition.isEmpty() && plain.contains(contrary(condition)));
    }

    private static String plain(String condition) {
        String text = condition.strip();
        String inside = text.startsWith("${") && text.endsWith("}") ? text.substring(2, text.length() - 1) : "";
        return inside.replaceAll("\\s+(eq)\\s+", "==")
                .replaceAll("\\s+(ne)\\s+", "!=")
                .replaceAll("^\\s*not\\s+", "!")
                .replaceAll("\\s", "");
    }

    private static String contrary(String condition) {
        Matcher equality = EQUALITY.matcher(condition);
        if (equality.matches()) {
            return equality.group(1) + (equality.group(2).equals("==") ? "!=" : "==") + equality.group(3);
        }
        return "!" + (condition.matches("[A-Za-z0-9.]+") ? condition : "(" + condition + ")");
    }
}
