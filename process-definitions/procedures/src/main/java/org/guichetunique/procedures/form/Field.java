package org.guichetunique.procedures.form;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.CodeList;
import org.guichetunique.exchange.dictionary.Element;
import org.jspecify.annotations.Nullable;

/**
 * A question. Its label, type and rules are the dictionary's.
 *
 * @param fallbackFor the operation that would give the answer; the person is asked only when it had none
 * @param suggestedBy the decision that answers it from what is known, for the person to change; null for none
 * @param none the question of the same form by which people say that they have none, instead of answering this one
 * @param reasons which of its codes belong to which outcome, where it is the reason for one; null where it is none
 */
public record Field(
        Address address,
        Element element,
        boolean required,
        @Nullable String fallbackFor,
        @Nullable String suggestedBy,
        @Nullable Address none,
        @Nullable OutcomeReasons reasons) {

    public Field(Address address, Element element, boolean required, @Nullable String fallbackFor) {
        this(address, element, required, fallbackFor, null, null, null);
    }

    public Optional<String> fallback() {
        return Optional.ofNullable(fallbackFor);
    }

    /**
     * The question as it is asked once the outcome is known: of its codes, those that are reasons for that outcome. The
     * question itself where it is no reason.
     *
     * @param typed what was written so far, by address
     */
    public Field given(Map<Address, String> typed) {
        CodeList list = element.codes();
        return reasons == null || list == null
                ? this
                : new Field(
                        address,
                        element.with(list.only(reasons.of(typed.getOrDefault(reasons.outcome(), "")))),
                        required,
                        fallbackFor,
                        suggestedBy,
                        none,
                        reasons);
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
