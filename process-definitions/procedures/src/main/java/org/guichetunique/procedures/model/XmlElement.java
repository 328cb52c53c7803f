package org.guichetunique.procedures.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element of a model's file, with the line on which it stands.
 *
 * @param attributes by name: those of the engine's namespace as {@code camunda:name}, those of any other namespace as
 *     <code>{namespace}name</code>, so that none can pass for one without
 * @param text of the element itself, without that of its children
 */
public record XmlElement(
        String namespace,
        String name,
        Map<String, String> attributes,
        List<XmlElement> children,
        String text,
        int line) {

    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    /** What an attribute is called here. */
    public static String attributeName(@Nullable String namespace, String name) {
        if (namespace == null || namespace.isEmpty()) {
            return name;
        }
        return CAMUNDA.equals(namespace) ? "camunda:" + name : "{" + namespace + "}" + name;
    }

    public String id() {
        return attribute("id").orElse("");
    }

    public boolean isOfTheEngine() {
        return namespace.equals(CAMUNDA);
    }

    public Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    public Optional<XmlElement> child(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).findFirst();
    }

    /** This element and everything inside it. */
    public Stream<XmlElement> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(XmlElement::all));
    }

    public Stream<XmlElement> all(String elementName) {
        return all().filter(element -> element.name.equals(elementName));
    }
}
