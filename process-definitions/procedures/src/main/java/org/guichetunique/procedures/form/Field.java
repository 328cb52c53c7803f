package org.guichetunique.procedures.form;

import java.util.Optional;
import java.util.function.Function;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Element;
import org.jspecify.annotations.Nullable;

/**
 * A question. Its label, type and rules are the dictionary's.
 *
 * @param fallbackFor the operation that would give the answer; the person is asked only when it had none
 * @param suggestedBy the decision that answers it from what is known, for the person to change; null for none
 * @param none the question of the same form by which people say that they have none, instead of answering this one
 */
public record Field(
        Address address,
        Element element,
        boolean required,
        @Nullable String fallbackFor,
        @Nullable String suggestedBy,
        @Nullable Address none) {

    public Optional<String> fallback() {
        return Optional.ofNullable(fallbackFor);
    }

    /**
     * Whether the form is incomplete without an answer.
     *
     * @param typed what stands at each address of the form
     */
    public boolean isDue(Function<Address, String> typed) {
        return required && (none == null || !"true".equals(typed.apply(none)));
    }
}
