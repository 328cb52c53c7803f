package org.guichetunique.simulators.contract;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A reply that an operation may give.
 *
 * @param shape the body's form, null when the reply has no body
 * @param refusals titles by language, by code of the refusal
 * @param codeAt JSON pointer of the code in the body; any other word where the status alone says it
 */
public record Response(
        int status, String mediaType, @Nullable Shape shape, Map<String, Map<String, String>> refusals, String codeAt) {
    static final String USUAL_CODE = "/code";

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }
}
