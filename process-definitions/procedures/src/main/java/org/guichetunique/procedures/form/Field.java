package org.guichetunique.procedures.form;

import java.util.Optional;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Element;
import org.jspecify.annotations.Nullable;

/**
 * A question. Its label, type and rules are the dictionary's.
 *
 * @param fallbackFor the operation that would give the answer; the person is asked only when it had none
 */
public record Field(
        Address address,
        Element element,
        boolean required,
        @Nullable String fallbackFor) {

    public Optional<String> fallback() {
        return Optional.ofNullable(fallbackFor);
    }
}
