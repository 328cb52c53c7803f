package org.guichetunique.simulators.contract;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A reply that an operation may give.
 *
 * @param shape the body's form, null when the reply has no body
 * @param refusals titles by language, by code of the refusal
 */
public record Response(
        int status, String mediaType, @Nullable Shape shape, Map<String, Map<String, String>> refusals) {
    boolean isSuccess() {
        return status >= 200 && status < 300;
    }
}
