package org.guichetunique.exchange.wsdl;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.guichetunique.exchange.file.Finding;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.exchange.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** The schemas that a WSDL holds: what the elements of its messages are made of. */
final class WsdlSchemas {

    static final String SCHEMA = "http://www.w3.org/2001/XMLSchema";

    private static final int MAX_DEPTH = 12;
    private static final int MAX_PARTS = 5_000;

    private static final Set<String> WHOLE_NUMBERS = Set.of(
            "integer",
            "int",
            "long",
            "short",
            "byte",
            "nonNegativeInteger",
            "positiveInteger",
            "unsignedInt",
            "unsignedLong",
            "unsignedShort");
    private static final Set<String> NUMBERS = Set.of("decimal", "double", "float");
    private static final Set<String> TEXTS = Set.of(
            "string",
            "normalizedString",
            "token",
            "date",
            "time",
            "dateTime",
            "anyURI",
            "duration",
            "gYear",
            "language",
            "NMTOKEN");

    private final Path path;
    private final Findings findings;
    private final Map<QName, XmlElement> elements = new HashMap<>();
    private final Map<QName, XmlElement> types = new HashMap<>();
    private final Map<XmlElement, XmlElement> schemaOf = new IdentityHashMap<>();
    private int parts;

    WsdlSchemas(Path path, Findings findings) {
        this.path = path;
        this.findings = findings;
    }

    void register(XmlElement schema) {
        String namespace = schema.attributes().getOrDefault("targetNamespace", "");
        for (XmlElement child : schema.children()) {
            QName name = new QName(namespace, child.attributes().getOrDefault("name", ""));
            switch (child.name().getLocalPart()) {
                case "element" -> elements.put(name, child);
                case "complexType", "simpleType" -> types.put(name, child);
                case "import" -> {
                    if (child.attribute("schemaLocation") != null) {
                        add(child, "Put the schema into this file: nothing outside is read");
                    }
                }
                case "include", "redefine" -> add(child, "Put the schema into this file: nothing outside is read");
                default -> {
                    // Annotations, groups that nothing may refer to.
                }
            }
            belongs(child, schema);
        }
    }

    private void belongs(XmlElement element, XmlElement schema) {
        schemaOf.put(element, schema);
        element.children().forEach(child -> belongs(child, schema));
    }

    /** What an element of a message is made of; empty, with a finding, where nothing declares it. */
    Optional<Wsdl.Content> declared(XmlElement where, QName element) {
        XmlElement declared = elements.get(element);
        if (declared == null) {
            add(where, "No schema in this file declares " + element);
            return Optional.empty();
        }
        return Optional.of(content(declared, 0));
    }

    private Wsdl.Content content(XmlElement element, int depth) {
        if (depth > MAX_DEPTH || ++parts > MAX_PARTS) {
            add(element, "The messages are nested too deeply or refer to themselves");
            return Wsdl.Value.TEXT;
        }
        String type = element.attribute("type");
        if (type != null) {
            return typed(element, element.qualified(type), depth);
        }
        Optional<XmlElement> complex = element.child(SCHEMA, "complexType");
        if (complex.isPresent()) {
            return complex(complex.get(), depth);
        }
        return element.child(SCHEMA, "simpleType")
                .map(simple -> simple(simple, depth))
                .orElseGet(() -> new Wsdl.Parts(List.of()));
    }

    private Wsdl.Content typed(XmlElement where, QName type, int depth) {
        if (type.getNamespaceURI().equals(SCHEMA)) {
            return value(where, type.getLocalPart());
        }
        XmlElement declared = types.get(type);
        if (declared == null) {
            add(where, "No schema in this file declares " + type);
            return Wsdl.Value.TEXT;
        }
        return declared.name().getLocalPart().equals("complexType")
                ? complex(declared, depth)
                : simple(declared, depth);
    }

    private Wsdl.Content simple(XmlElement simple, int depth) {
        Optional<XmlElement> restriction = simple.child(SCHEMA, "restriction");
        String base = restriction.map(one -> one.attribute("base")).orElse(null);
        if (restriction.isEmpty() || base == null || depth > MAX_DEPTH) {
            add(simple, "A simple type must restrict another by name");
            return Wsdl.Value.TEXT;
        }
        return typed(restriction.get(), restriction.get().qualified(base), depth + 1);
    }

    private Wsdl.Value value(XmlElement where, String type) {
        if (WHOLE_NUMBERS.contains(type)) {
            return Wsdl.Value.INTEGER;
        }
        if (NUMBERS.contains(type)) {
            return Wsdl.Value.DECIMAL;
        }
        if (type.equals("boolean")) {
            return Wsdl.Value.BOOLEAN;
        }
        if (!TEXTS.contains(type)) {
            add(where, "Values of the type " + type + " are not understood");
        }
        return Wsdl.Value.TEXT;
    }

    private Wsdl.Parts complex(XmlElement complex, int depth) {
        List<Wsdl.Part> found = new ArrayList<>();
        for (XmlElement child : complex.children()) {
            switch (child.name().getLocalPart()) {
                case "sequence", "all" ->
                    child.children().forEach(particle -> {
                        Wsdl.Part part = particle(particle, depth);
                        if (part != null) {
                            found.add(part);
                        }
                    });
                case "annotation", "attribute" -> {
                    // Attributes are neither sent nor read.
                }
                default -> add(child, child.name().getLocalPart() + " is not understood: use a sequence of elements");
            }
        }
        return new Wsdl.Parts(found);
    }

    private Wsdl.@Nullable Part particle(XmlElement particle, int depth) {
        if (!particle.is(SCHEMA, "element")) {
            if (!particle.is(SCHEMA, "annotation")) {
                add(particle, particle.name().getLocalPart() + " is not understood: use a sequence of elements");
            }
            return null;
        }
        boolean required = !"0".equals(particle.attribute("minOccurs"));
        String most = particle.attributes().getOrDefault("maxOccurs", "1");
        boolean repeated = !most.equals("1") && !most.equals("0");
        String reference = particle.attribute("ref");
        if (reference != null) {
            QName name = particle.qualified(reference);
            XmlElement declared = elements.get(name);
            if (declared == null) {
                add(particle, "No schema in this file declares " + name);
                return null;
            }
            return new Wsdl.Part(name, content(declared, depth + 1), required, repeated);
        }
        QName name = new QName(namespace(particle), particle.attributes().getOrDefault("name", ""));
        return new Wsdl.Part(name, content(particle, depth + 1), required, repeated);
    }

    private String namespace(XmlElement local) {
        XmlElement schema = schemaOf.get(local);
        if (schema == null) {
            return "";
        }
        String form = local.attributes()
                .getOrDefault("form", schema.attributes().getOrDefault("elementFormDefault", "unqualified"));
        return form.equals("qualified") ? schema.attributes().getOrDefault("targetNamespace", "") : "";
    }

    private void add(XmlElement element, String message) {
        findings.add(new Finding(path, element.line(), message));
    }
}
