package org.guichetunique.exchange.xml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/**
 * An element and what is in it.
 *
 * @param attributes without a namespace, by name
 * @param text directly in it, in one piece
 * @param prefixes of namespaces that hold here
 * @param line counted from 1
 */
public record XmlElement(
        QName name,
        Map<String, String> attributes,
        List<XmlElement> children,
        String text,
        Map<String, String> prefixes,
        int line) {

    public @Nullable String attribute(String attribute) {
        return attributes.get(attribute);
    }

    public boolean is(String namespace, String localName) {
        return name.getNamespaceURI().equals(namespace) && name.getLocalPart().equals(localName);
    }

    public List<XmlElement> children(String namespace, String localName) {
        return children.stream().filter(child -> child.is(namespace, localName)).toList();
    }

    public Optional<XmlElement> child(String namespace, String localName) {
        return children(namespace, localName).stream().findFirst();
    }

    /** What a value such as {@code tns:name} stands for here. */
    public QName qualified(String value) {
        int colon = value.indexOf(':');
        String prefix = colon < 0 ? "" : value.substring(0, colon);
        return new QName(prefixes.getOrDefault(prefix, ""), value.substring(colon + 1));
    }
}
