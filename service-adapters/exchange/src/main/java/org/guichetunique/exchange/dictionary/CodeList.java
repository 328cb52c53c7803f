package org.guichetunique.exchange.dictionary;

import java.util.Map;

/**
 * The values that a coded element may take.
 *
 * @param codes in the order in which the file gives them
 */
public record CodeList(String name, Map<String, Label> codes) {

    public Label label(String code) {
        return codes.getOrDefault(code, new Label(code, code, code));
    }
}
