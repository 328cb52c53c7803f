package org.guichetunique.exchange.dictionary;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** All data elements, by identifier such as {@code person.familyName}. */
public final class Dictionary {

    private final Map<String, Element> elements;
    private final Map<String, Label> types;

    Dictionary(Map<String, Element> elements, Map<String, Label> types) {
        this.elements = Collections.unmodifiableMap(new LinkedHashMap<>(elements));
        this.types = Map.copyOf(types);
    }

    public Optional<Element> find(String id) {
        return Optional.ofNullable(elements.get(id));
    }

    /** @throws IllegalArgumentException when the dictionary does not hold it */
    public Element element(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("The dictionary does not hold " + id));
    }

    public boolean hasType(String type) {
        return types.containsKey(type);
    }

    public Optional<Label> type(String type) {
        return Optional.ofNullable(types.get(type));
    }

    /** In the order in which the files give them. */
    public Collection<Element> elements() {
        return elements.values();
    }
}
