package org.guichetunique.procedures.palette;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.exchange.dictionary.Label;
import org.jspecify.annotations.Nullable;

/**
 * An element of the dictionary as a designer of forms sees it.
 *
 * @param id {@code type.name}; the key of a field is {@code subject.name}, with a subject of that type
 * @param component of the form editor that suits it
 * @param maxLength of a text, in characters; 0 where it is not a text
 * @param pattern that the whole of a text must match; null where any text will do
 * @param minimum of a number, included; null where there is none
 * @param maximum of a number, included; null where there is none
 * @param format says in words what a right value looks like; empty where nothing needs saying
 * @param codes the values that a code may take, in their order; empty where it is none
 * @param master the authority that holds it for the whole State; null where only the person knows it
 * @param broughtBy ids of the operations that bring it without changing anything: ask one of them instead of the person
 */
public record FormElement(
        String id,
        String type,
        String name,
        Label label,
        Label definition,
        Element.Kind kind,
        String component,
        int maxLength,
        @Nullable String pattern,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum,
        Label format,
        Label unit,
        Map<String, Label> codes,
        @Nullable Master master,
        List<String> broughtBy) {

    /** @param authority its code */
    public record Master(String authority, Label name) {}

    /** Whether a form that asks for it is a silo, unless the request brings the subject into being. */
    public boolean isHeldByAnAuthority() {
        return master != null;
    }
}
