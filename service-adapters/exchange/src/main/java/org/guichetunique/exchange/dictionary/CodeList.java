package org.guichetunique.exchange.dictionary;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The values that a coded element may take.
 *
 * @param codes in the order in which the file gives them
 */
public record CodeList(String name, Map<String, Label> codes) {

    /** The same list with these of its codes only, in the list's order. */
    public CodeList only(Collection<String> some) {
        Map<String, Label> fewer = new LinkedHashMap<>(codes);
        fewer.keySet().retainAll(some);
        return new CodeList(name, fewer);
    }

    public Label label(String code) {
        return codes.getOrDefault(code, new Label(code, code, code));
    }
}
