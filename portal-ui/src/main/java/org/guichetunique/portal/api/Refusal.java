package org.guichetunique.portal.api;

import java.util.List;
import org.springframework.http.HttpStatus;

/** A call that is refused: told as a problem detail (RFC 9457) in the caller's language. */
final class Refusal extends RuntimeException {

    /** What can be wrong, each with a text in three languages. */
    enum Code {
        TOKEN_REFUSED(HttpStatus.UNAUTHORIZED),
        NOT_ALLOWED(HttpStatus.FORBIDDEN),
        OFFICER_MISSING(HttpStatus.BAD_REQUEST),
        OFFICER_UNKNOWN(HttpStatus.FORBIDDEN),
        NOT_UNDERSTOOD(HttpStatus.BAD_REQUEST),
        KEY_MISSING(HttpStatus.BAD_REQUEST),
        KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT),
        TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
        TOO_MANY(HttpStatus.TOO_MANY_REQUESTS),
        NOT_FOUND(HttpStatus.NOT_FOUND),
        STATE_UNSTATED(HttpStatus.PRECONDITION_REQUIRED),
        CHANGED(HttpStatus.PRECONDITION_FAILED),
        TAKEN(HttpStatus.CONFLICT),
        FOUR_EYES(HttpStatus.CONFLICT),
        GONE(HttpStatus.CONFLICT),
        UNWEIGHED(HttpStatus.CONFLICT),
        ASKED_BEFORE(HttpStatus.CONFLICT),
        TOO_LATE(HttpStatus.CONFLICT),
        ESCALATED(HttpStatus.CONFLICT),
        NOT_CONCERNED(HttpStatus.UNPROCESSABLE_CONTENT),
        UNREASONED(HttpStatus.UNPROCESSABLE_CONTENT),
        INCOMPLETE(HttpStatus.UNPROCESSABLE_CONTENT),
        FAILED(HttpStatus.INTERNAL_SERVER_ERROR);

        private final HttpStatus status;

        Code(HttpStatus status) {
            this.status = status;
        }

        HttpStatus status() {
            return status;
        }

        String kebab() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** @param at address of the field @param mistake what is wrong with it; {@code missing} where it is empty */
    record FieldProblem(String at, String mistake) {}

    private final Code code;
    private final transient List<FieldProblem> fields;
    private final transient Object[] arguments;

    Refusal(Code code, Object... arguments) {
        this(code, List.of(), arguments);
    }

    Refusal(Code code, List<FieldProblem> fields, Object... arguments) {
        super(code.name(), null, false, false);
        this.code = code;
        this.fields = fields;
        this.arguments = arguments;
    }

    Code code() {
        return code;
    }

    List<FieldProblem> fields() {
        return fields;
    }

    Object[] arguments() {
        return arguments;
    }
}
