package org.guichetunique.simulators.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Writes a text that a regular expression accepts. It knows what contracts use (literals, classes, groups, choices,
 * repetitions); the reply's own validation catches a pattern beyond that.
 */
public final class PatternText {
    private static final int MOST_REPEATS = 8;
    private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
    private static final String ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";
    private static final String DIGITS = "0123456789";

    private final String pattern;
    private final Random random;
    private int at;

    public PatternText(String pattern, Random random) {
        this.pattern = pattern;
        this.random = random;
    }

    public String text() {
        at = 0;
        return choice();
    }

    private String choice() {
        var branches = new ArrayList<String>();
        branches.add(sequence());
        while (peek() == '|') {
            at++;
            branches.add(sequence());
        }
        return branches.get(random.nextInt(branches.size()));
    }

    private String sequence() {
        var text = new StringBuilder();
        while (at < pattern.length() && peek() != '|' && peek() != ')') {
            var start = at;
            var piece = piece();
            var end = at;
            var times = repeats();
            var after = at;
            for (int i = 0; i < times; i++) {
                text.append(piece);
                // Drawn afresh each time, so that [0-9]{9} is nine digits and not one digit nine times.
                at = start;
                piece = piece();
                at = end;
            }
            at = after;
        }
        return text.toString();
    }

    private String piece() {
        var next = pattern.charAt(at++);
        return switch (next) {
            case '^', '$' -> "";
            case '.' -> draw(LATIN);
            case '[' -> draw(characterClass());
            case '\\' -> draw(escaped());
            case '(' -> group();
            default -> String.valueOf(next);
        };
    }

    private String group() {
        if (pattern.startsWith("?:", at)) {
            at += 2;
        }
        var text = choice();
        at++;
        return text;
    }

    private String escaped() {
        var letter = pattern.charAt(at++);
        return switch (letter) {
            case 'd' -> DIGITS;
            case 'w' -> LATIN + DIGITS;
            case 's' -> " ";
            case 'S' -> LATIN;
            case 'p' -> property();
            default -> String.valueOf(letter);
        };
    }

    private String property() {
        var end = pattern.indexOf('}', at);
        var name = pattern.substring(at + 1, end);
        at = end + 1;
        return switch (name) {
            case "IsArabic", "Script=Arabic" -> ARABIC;
            case "N", "Nd" -> DIGITS;
            case "M" -> "";
            default -> LATIN;
        };
    }

    private String characterClass() {
        var excluded = peek() == '^';
        if (excluded) {
            at++;
        }
        var members = new StringBuilder();
        var first = true;
        while (first || peek() != ']') {
            first = false;
            var letter = pattern.charAt(at++);
            if (letter == '\\') {
                members.append(escaped());
            } else if (letter == '[') {
                members.append(characterClass());
            } else if (peek() == '-' && at + 1 < pattern.length() && pattern.charAt(at + 1) != ']') {
                var last = pattern.charAt(at + 1);
                at += 2;
                for (var c = letter; c <= last; c++) {
                    members.append(c);
                }
            } else {
                members.append(letter);
            }
        }
        at++;
        return excluded ? without(members.toString()) : members.toString();
    }

    private static String without(String members) {
        var rest = new StringBuilder();
        (LATIN + DIGITS).chars().filter(c -> members.indexOf(c) < 0).forEach(c -> rest.append((char) c));
        return rest.toString();
    }

    private int repeats() {
        return switch (peek()) {
            case '?' -> between(range(0, 1));
            case '*' -> between(range(0, MOST_REPEATS));
            case '+' -> between(range(1, MOST_REPEATS));
            case '{' -> between(counted());
            default -> 1;
        };
    }

    private List<Integer> range(int least, int most) {
        at++;
        return List.of(least, most);
    }

    private List<Integer> counted() {
        var end = pattern.indexOf('}', at);
        var bounds = pattern.substring(at + 1, end).split(",", -1);
        at = end + 1;
        var least = number(bounds[0], 0);
        var most = bounds.length == 1 ? least : number(bounds[1], least + MOST_REPEATS);
        return List.of(least, most);
    }

    private static int number(@Nullable String digits, int otherwise) {
        return digits == null || digits.isBlank() ? otherwise : Integer.parseInt(digits.trim());
    }

    private int between(List<Integer> bounds) {
        if (peek() == '?' || peek() == '+') {
            at++;
        }
        return bounds.getFirst() + random.nextInt(bounds.getLast() - bounds.getFirst() + 1);
    }

    private String draw(String letters) {
        return letters.isEmpty() ? "" : String.valueOf(letters.charAt(random.nextInt(letters.length())));
    }

    private char peek() {
        return at < pattern.length() ? pattern.charAt(at) : '\0';
    }
}
