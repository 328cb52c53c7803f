package org.guichetunique.exchange.wsdl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.guichetunique.exchange.file.Finding;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.exchange.xml.XmlElement;
import org.guichetunique.exchange.xml.XmlText;
import org.jspecify.annotations.Nullable;

/**
 * Reads a WSDL 1.1 file that holds its own schemas: document-literal operations on SOAP 1.2, messages of nested
 * sequences. What it does not understand becomes a finding, so that nothing is ever sent half-understood.
 */
public final class WsdlFile {

    private static final String WSDL = "http://schemas.xmlsoap.org/wsdl/";
    private static final String SOAP12 = "http://schemas.xmlsoap.org/wsdl/soap12/";
    private static final String SCHEMA = "http://www.w3.org/2001/XMLSchema";
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
    private final XmlElement root;
    private final Findings findings;
    private final Map<QName, XmlElement> elements = new HashMap<>();
    private final Map<QName, XmlElement> types = new HashMap<>();
    private final Map<XmlElement, XmlElement> schemaOf = new java.util.IdentityHashMap<>();
    private int parts;

    private WsdlFile(Path path, XmlElement root, Findings findings) {
        this.path = path;
        this.root = root;
        this.findings = findings;
    }

    /** @return empty, with findings, where the file is no WSDL that can be spoken */
    public static Optional<Wsdl> read(Path path, Findings findings) {
        try {
            XmlElement root = XmlText.read(Files.readAllBytes(path));
            if (!root.is(WSDL, "definitions")) {
                findings.add(new Finding(path, root.line(), "Not a WSDL 1.1 file"));
                return Optional.empty();
            }
            return new WsdlFile(path, root, findings).wsdl();
        } catch (XmlText.UnreadableXml e) {
            findings.add(new Finding(path, e.line(), "Not readable: " + e.getMessage()));
        } catch (IOException e) {
            findings.add(new Finding(path, 1, "Not readable: " + e.getMessage()));
        }
        return Optional.empty();
    }

    private Optional<Wsdl> wsdl() {
        root.children(WSDL, "types")
                .forEach(place -> place.children(SCHEMA, "schema").forEach(this::register));
        List<XmlElement> bindings = root.children(WSDL, "binding").stream()
                .filter(binding -> binding.child(SOAP12, "binding").isPresent())
                .toList();
        if (bindings.size() != 1) {
            add(root, "There must be one binding to SOAP 1.2, and there are " + bindings.size());
            return Optional.empty();
        }
        XmlElement binding = bindings.getFirst();
        QName port = binding.qualified(String.valueOf(binding.attribute("type")));
        Optional<XmlElement> portType = named("portType", port.getLocalPart());
        if (portType.isEmpty()) {
            add(binding, "There is no port type " + port.getLocalPart());
            return Optional.empty();
        }
        Map<String, Wsdl.Operation> operations = new LinkedHashMap<>();
        for (XmlElement bound : binding.children(WSDL, "operation")) {
            operation(bound, portType.get()).ifPresent(operation -> operations.put(operation.name(), operation));
        }
        return Optional.of(new Wsdl(operations));
    }

    private void register(XmlElement schema) {
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

    private Optional<Wsdl.Operation> operation(XmlElement bound, XmlElement portType) {
        String name = bound.attributes().getOrDefault("name", "");
        Optional<XmlElement> soap = bound.child(SOAP12, "operation");
        boolean document = soap.map(one -> one.attributes().getOrDefault("style", "document"))
                .orElse("document")
                .equals("document");
        boolean literal = bound.children().stream()
                .flatMap(direction -> direction.children(SOAP12, "body").stream())
                .allMatch(body -> "literal".equals(body.attributes().getOrDefault("use", "literal")));
        if (!document || !literal) {
            add(bound, name + " is not document-literal");
            return Optional.empty();
        }
        Optional<XmlElement> offered = portType.children(WSDL, "operation").stream()
                .filter(operation -> name.equals(operation.attribute("name")))
                .findFirst();
        if (offered.isEmpty()) {
            add(bound, "The port type offers no operation " + name);
            return Optional.empty();
        }
        Optional<Wsdl.Part> request = message(offered.get(), "input");
        Optional<Wsdl.Part> answer = message(offered.get(), "output");
        if (request.isEmpty() || answer.isEmpty()) {
            return Optional.empty();
        }
        String action = soap.map(one -> one.attributes().getOrDefault("soapAction", ""))
                .filter(text -> !text.isEmpty())
                .orElse(root.attributes().getOrDefault("targetNamespace", "") + "/" + name);
        return Optional.of(new Wsdl.Operation(name, action, request.get(), answer.get()));
    }

    private Optional<Wsdl.Part> message(XmlElement operation, String direction) {
        Optional<XmlElement> end = operation.child(WSDL, direction);
        if (end.isEmpty()) {
            add(operation, "There is no " + direction);
            return Optional.empty();
        }
        QName messageName = end.get().qualified(end.get().attributes().getOrDefault("message", ""));
        List<XmlElement> parts = named("message", messageName.getLocalPart()).stream()
                .flatMap(message -> message.children(WSDL, "part").stream())
                .toList();
        if (parts.size() != 1 || parts.getFirst().attribute("element") == null) {
            add(end.get(), "The message " + messageName.getLocalPart() + " must have one part, which is an element");
            return Optional.empty();
        }
        XmlElement part = parts.getFirst();
        QName element = part.qualified(String.valueOf(part.attribute("element")));
        XmlElement declared = elements.get(element);
        if (declared == null) {
            add(part, "No schema in this file declares " + element);
            return Optional.empty();
        }
        return Optional.of(new Wsdl.Part(element, content(declared, 0), true, false));
    }

    private Optional<XmlElement> named(String kind, String name) {
        return root.children(WSDL, kind).stream()
                .filter(element -> name.equals(element.attribute("name")))
                .findFirst();
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
