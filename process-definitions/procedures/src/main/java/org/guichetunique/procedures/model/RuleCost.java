package org.guichetunique.procedures.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a rule's expression (FEEL) may cost, known before it is evaluated: nothing that is running can be stopped, so that
 * nothing is begun that has no end in sight. An expression is refused whose loops have no bounds of figures, which defines
 * functions of its own, or calls one whose result may be of any size.
 */
public final class RuleCost {

    /** Evaluated in less than a second. */
    private static final double MOST_STEPS = 300_000;

    /** As many as a case has of anything: children, invoices. */
    private static final double LISTED = 100;

    private static final int LONGEST = 5_000;
    private static final int DEEPEST = 20;

    private static final Pattern TOKEN = Pattern.compile(
            "\"(?:[^\"\\\\]|\\\\.)*\"|//[^\\n]*|/\\*.*?\\*/|\\.\\.|\\*\\*"
                    + "|[0-9]+(?:\\.[0-9]+)?|[\\p{L}_][\\p{L}\\p{N}_]*|\\S",
            Pattern.DOTALL);
    private static final Pattern FIGURES = Pattern.compile("[0-9]{1,9}");
    private static final Set<String> LOOPS = Set.of("for", "some", "every");

    /** Those that search with patterns may try for ever; those that round write as many figures as they are told. */
    private static final Set<String> REFUSED = Set.of("function", "partial", "matches", "replace", "split", "extract");

    private static final Set<String> ROUNDING = Set.of("up", "down", "decimal", "floor", "ceiling");

    private final List<String> tokens = new ArrayList<>();
    private int at;

    private RuleCost(String expression) {
        Matcher matcher = TOKEN.matcher(expression);
        while (matcher.find()) {
            String token = matcher.group();
            if (!token.startsWith("//") && !token.startsWith("/*")) {
                tokens.add(token.startsWith("\"") ? "\"\"" : token);
            }
        }
    }

    /** Ends the reading. */
    private static final class Unbounded extends Exception {

        private static final long serialVersionUID = 1L;

        Unbounded(String what) {
            super(what, null, false, false);
        }
    }

    /** @return the part that has no bound; empty where the expression costs no more than it may */
    public static Optional<String> unbounded(String expression) {
        if (expression.length() > LONGEST) {
            return Optional.of(expression.substring(0, 40) + "…");
        }
        try {
            RuleCost cost = new RuleCost(expression);
            cost.refuseWords();
            while (cost.at < cost.tokens.size()) {
                if (cost.group(0) > MOST_STEPS) {
                    return Optional.of(expression.strip());
                }
                // A bracket that was never opened.
                cost.at++;
            }
            return Optional.empty();
        } catch (Unbounded e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private void refuseWords() throws Unbounded {
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            String next = i + 1 < tokens.size() ? tokens.get(i + 1) : "";
            boolean calls = next.equals("(");
            // A name of the case may be spelt like a function.
            if (REFUSED.contains(token) && (calls || token.equals("partial"))) {
                throw new Unbounded(token);
            }
            if (token.equals("**") && !FIGURES.matcher(next).matches() || token.equals("**") && next.length() > 2) {
                throw new Unbounded("** " + next);
            }
            if (ROUNDING.contains(token) && calls) {
                refuseRounding(i);
            }
        }
    }

    /** The second argument says how many figures there are to be. */
    private void refuseRounding(int name) throws Unbounded {
        int depth = 0;
        for (int i = name + 1; i < tokens.size(); i++) {
            String token = tokens.get(i);
            if (isOpening(token)) {
                depth++;
            } else if (isClosing(token)) {
                depth--;
                if (depth == 0) {
                    return;
                }
            } else if (depth == 1 && token.equals(",")) {
                int figures = tokens.size() > i + 1 && tokens.get(i + 1).equals("-") ? i + 2 : i + 1;
                boolean few = tokens.size() > figures + 1
                        && tokens.get(figures).matches("[0-9]{1,2}")
                        && isClosing(tokens.get(figures + 1));
                if (!few) {
                    throw new Unbounded(tokens.get(name));
                }
            }
        }
    }

    /** Up to the bracket that ends it. Whatever follows a loop in its group may stand in it. */
    private double group(int depth) throws Unbounded {
        if (depth > DEEPEST) {
            throw new Unbounded("( ( ( …");
        }
        double steps = 0;
        double times = 1;
        boolean loops = false;
        String before = "";
        while (at < tokens.size() && !isClosing(tokens.get(at))) {
            String token = tokens.get(at++);
            if (isOpening(token)) {
                boolean filters = token.equals("[") && isValue(before);
                double inside = group(depth + 1);
                at++;
                steps += times * (filters ? LISTED : 1) * (1 + inside);
                before = ")";
            } else {
                if (LOOPS.contains(token)) {
                    loops = true;
                } else if (loops && (token.equals("in"))) {
                    times *= iterated();
                }
                steps += times;
                before = token;
            }
            if (steps > MOST_STEPS * 10) {
                return steps;
            }
        }
        return steps;
    }

    /** How many there are of what stands next. */
    private double iterated() throws Unbounded {
        int bracket = at;
        int range = at;
        int depth = 0;
        while (range < tokens.size()
                && !(depth == 0 && Set.of(",", "return", "satisfies").contains(tokens.get(range)))
                && !(depth == 0 && isClosing(tokens.get(range)))) {
            String token = tokens.get(range);
            depth += isOpening(token) ? 1 : isClosing(token) ? -1 : 0;
            if (token.equals("..")) {
                return width(bracket, range);
            }
            range++;
        }
        return LISTED;
    }

    private double width(int from, int range) throws Unbounded {
        StringBuilder text = new StringBuilder();
        int end = Math.min(tokens.size(), range + 3);
        for (int i = from; i < end && !Set.of("return", "satisfies", ",").contains(tokens.get(i)); i++) {
            text.append(tokens.get(i));
        }
        Matcher bounds = Pattern.compile("[\\[(]?(-?[0-9]{1,9})\\.\\.(-?[0-9]{1,9})[\\])]?")
                .matcher(text);
        if (!bounds.matches()) {
            throw new Unbounded(text.toString());
        }
        double width = Math.abs(Double.parseDouble(bounds.group(2)) - Double.parseDouble(bounds.group(1))) + 1;
        if (width > MOST_STEPS) {
            throw new Unbounded(text.toString());
        }
        return width;
    }

    private static boolean isValue(String token) {
        return token.equals(")")
                || !token.isEmpty()
                        && Character.isLetterOrDigit(token.codePointAt(0))
                        && !Set.of("in", "return", "satisfies", "then", "else", "if", "and", "or", "between")
                                .contains(token);
    }

    private static boolean isOpening(String token) {
        return token.equals("(") || token.equals("[") || token.equals("{");
    }

    private static boolean isClosing(String token) {
        return token.equals(")") || token.equals("]") || token.equals("}");
    }
}
