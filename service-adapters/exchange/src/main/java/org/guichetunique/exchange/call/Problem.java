package org.guichetunique.exchange.call;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an authority said of its own error, in the members of RFC 9457. It is the authority's text: bounded, without
 * control characters, and for the eyes of a person only. It is written into no log.
 *
 * @param title what kind of problem it is; says nothing of the case by the letter of the RFC; may be empty
 * @param code that the authority gives it; may be empty
 * @param detail what went wrong this time; may name somebody, and may be empty
 */
public record Problem(int status, String title, String code, String detail) {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_CODE = 60;
    private static final int LONGEST_DETAIL = 1_000;
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\s]+");

    public Problem {
        title = bounded(title, LONGEST_TITLE);
        code = bounded(code, LONGEST_CODE);
        detail = bounded(detail, LONGEST_DETAIL);
    }

    /** Empty where the body says nothing that can be read so. */
    static Optional<Problem> of(int status, @Nullable JsonNode body) {
        if (body == null || !body.isObject()) {
            return Optional.empty();
        }
        Problem problem = new Problem(
                status,
                body.path("title").asString(""),
                body.path("code").asString(""),
                body.path("detail").asString(""));
        return problem.title.isEmpty() && problem.code.isEmpty() && problem.detail.isEmpty()
                ? Optional.empty()
                : Optional.of(problem);
    }

    private static String bounded(String text, int longest) {
        String plain = CONTROLS.matcher(text).replaceAll(" ").strip();
        return plain.codePointCount(0, plain.length()) <= longest
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, longest - 1)) + "\u2026";
    }
}
