package org.guichetunique.procedures.palette;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.guichetunique.exchange.contract.Bindings;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.CodeList;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.exchange.dictionary.Label;
import org.guichetunique.procedures.catalogue.Subject;
import org.jspecify.annotations.Nullable;

/** What the fields of a form can be bound to. */
public final class FormElements {

    /** More than can be told apart at a glance are better chosen from a list. */
    private static final int MOST_SHOWN_AT_ONCE = 6;

    private FormElements() {}

    /** By id, in the order of the dictionary; what only machines read is left out. */
    public static Map<String, FormElement> all(Dictionary dictionary, Contracts contracts) {
        Map<String, List<String>> bringing = bringing(contracts);
        Map<String, FormElement> elements = new LinkedHashMap<>();
        dictionary.elements().stream()
                .filter(Element::isRead)
                .forEach(element -> elements.put(
                        element.id(), element(element, contracts, bringing.getOrDefault(element.id(), List.of()))));
        return Collections.unmodifiableMap(elements);
    }

    /** The keys that the fields of a service's forms can have, subject by subject. */
    public static Map<Address, FormElement> of(Iterable<Subject> subjects, Dictionary dictionary, Contracts contracts) {
        Map<String, FormElement> all = all(dictionary, contracts);
        Map<Address, FormElement> elements = new LinkedHashMap<>();
        subjects.forEach(subject -> all.values().stream()
                .filter(element -> element.type().equals(subject.type()))
                .forEach(element -> elements.put(new Address(subject.name(), element.name()), element)));
        return Collections.unmodifiableMap(elements);
    }

    private static FormElement element(Element element, Contracts contracts, List<String> broughtBy) {
        Pattern pattern = element.pattern();
        CodeList codes = element.codes();
        return new FormElement(
                element.id(),
                element.type(),
                element.name(),
                element.label(),
                element.definition(),
                element.kind(),
                component(element),
                element.kind() == Element.Kind.TEXT ? element.maxLength() : 0,
                pattern == null ? null : pattern.pattern(),
                element.minimum(),
                element.maximum(),
                element.format(),
                element.unit(),
                codes == null ? Map.of() : codes.codes(),
                master(element, contracts),
                broughtBy);
    }

    private static FormElement.@Nullable Master master(Element element, Contracts contracts) {
        String code = element.master();
        if (code == null) {
            return null;
        }
        // An authority may master an element before it has published a contract.
        return new FormElement.Master(
                code,
                contracts.authority(code).map(authority -> authority.name()).orElse(new Label(code, code, code)));
    }

    private static String component(Element element) {
        return switch (element.kind()) {
            case TEXT -> element.multiline() ? "textarea" : "textfield";
            case TIME -> "textfield";
            case INTEGER, DECIMAL, MONEY -> "number";
            case DATE -> "datetime";
            case BOOLEAN -> "checkbox";
            case DOCUMENT -> "filepicker";
            case CODE -> {
                CodeList codes = element.codes();
                yield codes == null || codes.codes().size() <= MOST_SHOWN_AT_ONCE ? "radio" : "select";
            }
        };
    }

    private static Map<String, List<String>> bringing(Contracts contracts) {
        Map<String, List<String>> bringing = new HashMap<>();
        contracts.operations().stream()
                .filter(operation -> !operation.changes())
                .forEach(operation -> operation.brings(Bindings.NONE).stream()
                        .map(address -> operation.roles().get(address.subject()) + "." + address.element())
                        .distinct()
                        .forEach(id -> bringing.computeIfAbsent(id, any -> new ArrayList<>())
                                .add(operation.id())));
        bringing.replaceAll((id, operations) -> List.copyOf(operations));
        return bringing;
    }
}
