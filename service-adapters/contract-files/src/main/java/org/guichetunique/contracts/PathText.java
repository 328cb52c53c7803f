package org.guichetunique.contracts;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.guichetunique.contracts.JsonPath.NotAQuery;
import org.jspecify.annotations.Nullable;

/** The characters of a query, read from left to right. */
final class PathText {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_\\x{80}-\\x{10FFFF}][A-Za-z0-9_\\x{80}-\\x{10FFFF}]*");
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]{0,15}");
    private static final Pattern NUMBER =
            Pattern.compile("(-?0|-?[1-9][0-9]{0,17})(\\.[0-9]{1,18})?([eE][-+]?[0-9]{1,3})?");
    private static final int LONGEST_MATCHED = 10_000;

    private final String text;
    private int position;

    PathText(String text) {
        this.text = text;
    }

    int position() {
        return position;
    }

    void back(int to) {
        position = to;
    }

    boolean isAtEnd() {
        return position == text.length();
    }

    boolean isAt(String what) {
        return text.startsWith(what, position);
    }

    boolean take(String what) {
        if (isAt(what)) {
            position += what.length();
            return true;
        }
        return false;
    }

    void expect(String what) throws NotAQuery {
        if (!take(what)) {
            throw error("'" + what + "'");
        }
    }

    void skipBlanks() {
        while (position < text.length() && " \t\n\r".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
    }

    NotAQuery error(String wanted) {
        return new NotAQuery("is no JSONPath: at character " + (position + 1) + " it wants " + wanted);
    }

    String name() throws NotAQuery {
        return read(NAME, "a name; any other stands in brackets, as in ['/things']");
    }

    String word() throws NotAQuery {
        return read(WORD, "a value");
    }

    boolean isAtInteger() {
        return matcher(INTEGER).lookingAt();
    }

    long integer() throws NotAQuery {
        return Long.parseLong(read(INTEGER, "a whole number"));
    }

    boolean isAtNumber() {
        return matcher(NUMBER).lookingAt();
    }

    BigDecimal number() throws NotAQuery {
        return new BigDecimal(read(NUMBER, "a number"));
    }

    private String read(Pattern pattern, String wanted) throws NotAQuery {
        Matcher matcher = matcher(pattern);
        if (!matcher.lookingAt()) {
            throw error(wanted);
        }
        position = matcher.end();
        return matcher.group();
    }

    private Matcher matcher(Pattern pattern) {
        return pattern.matcher(text).region(position, text.length());
    }

    String string() throws NotAQuery {
        char quote = text.charAt(position++);
        StringBuilder read = new StringBuilder();
        while (position < text.length() && text.charAt(position) != quote) {
            char next = text.charAt(position++);
            if (next < ' ') {
                throw error("no line breaks within a text");
            }
            read.append(next == '\\' ? escaped(quote) : next);
        }
        if (isAtEnd()) {
            throw error("the end of a text");
        }
        position++;
        return read.toString();
    }

    private char escaped(char quote) throws NotAQuery {
        if (isAtEnd()) {
            throw error("the end of a text");
        }
        char next = text.charAt(position++);
        if (next == quote || next == '\\' || next == '/') {
            return next;
        }
        return switch (next) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw error("an escape such as \\n or \\u00e9");
        };
    }

    private char unicode() throws NotAQuery {
        String digits = text.substring(position, Math.min(position + 4, text.length()));
        if (!digits.matches("[0-9A-Fa-f]{4}")) {
            throw error("four hexadecimal digits");
        }
        position += 4;
        return (char) Integer.parseInt(digits, 16);
    }

    /** Whether the whole of a text is what a regular expression by RFC 9485 says. */
    static boolean matches(String text, String expression) {
        Matcher matcher = matcher(text, expression);
        return matcher != null && matcher.matches();
    }

    static boolean finds(String text, String expression) {
        Matcher matcher = matcher(text, expression);
        return matcher != null && matcher.find();
    }

    private static @Nullable Matcher matcher(String text, String expression) {
        if (text.length() > LONGEST_MATCHED) {
            return null;
        }
        try {
            return Pattern.compile(expression).matcher(text);
        } catch (PatternSyntaxException e) {
            return null;
        }
    }
}
