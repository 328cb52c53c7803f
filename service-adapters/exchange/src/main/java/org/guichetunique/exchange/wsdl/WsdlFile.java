package org.guichetunique.exchange.wsdl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.guichetunique.exchange.file.Finding;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.exchange.xml.XmlElement;
import org.guichetunique.exchange.xml.XmlText;

/**
 * Reads a WSDL 1.1 file that holds its own schemas: document-literal operations on SOAP 1.1 or 1.2, messages of
 * nested sequences. What it does not understand becomes a finding, so that nothing is ever sent half-understood.
 */
public final class WsdlFile {

    private static final String WSDL = "http://schemas.xmlsoap.org/wsdl/";
    private final Path path;
    private final XmlElement root;
    private final Findings findings;
    private final WsdlSchemas schemas;

    private WsdlFile(Path path, XmlElement root, Findings findings) {
        this.path = path;
        this.root = root;
        this.findings = findings;
        this.schemas = new WsdlSchemas(path, findings);
    }

    /**
     * @param binding the name of the one that is spoken, empty where the file has to tell
     * @return empty, with findings, where the file is no WSDL that can be spoken
     */
    public static Optional<Wsdl> read(Path path, String binding, Findings findings) {
        try {
            XmlElement root = XmlText.read(Files.readAllBytes(path));
            if (!root.is(WSDL, "definitions")) {
                findings.add(new Finding(path, root.line(), "Not a WSDL 1.1 file"));
                return Optional.empty();
            }
            return new WsdlFile(path, root, findings).wsdl(binding);
        } catch (XmlText.UnreadableXml e) {
            findings.add(new Finding(path, e.line(), "Not readable: " + e.getMessage()));
        } catch (IOException e) {
            findings.add(new Finding(path, 1, "Not readable: " + e.getMessage()));
        }
        return Optional.empty();
    }

    private Optional<Wsdl> wsdl(String wanted) {
        root.children(WSDL, "types")
                .forEach(place -> place.children(WsdlSchemas.SCHEMA, "schema").forEach(schemas::register));
        WsdlBinding spoken;
        try {
            spoken = WsdlBinding.among(root.children(WSDL, "binding"), wanted);
        } catch (WsdlBinding.Undecided e) {
            add(root, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
        XmlElement binding = spoken.element();
        QName port = binding.qualified(String.valueOf(binding.attribute("type")));
        Optional<XmlElement> portType = named("portType", port.getLocalPart());
        if (portType.isEmpty()) {
            add(binding, "There is no port type " + port.getLocalPart());
            return Optional.empty();
        }
        Map<String, Wsdl.Operation> operations = new LinkedHashMap<>();
        for (XmlElement bound : binding.children(WSDL, "operation")) {
            operation(spoken, bound, portType.get())
                    .ifPresent(operation -> operations.put(operation.name(), operation));
        }
        return Optional.of(new Wsdl(operations));
    }

    private Optional<Wsdl.Operation> operation(WsdlBinding binding, XmlElement bound, XmlElement portType) {
        String name = bound.attributes().getOrDefault("name", "");
        if (!binding.documentLiteral(bound)) {
            add(bound, name + " is not document-literal: offer a binding that is, beside this one");
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
        String said = binding.soapAction(bound);
        String action = said.isEmpty() ? root.attributes().getOrDefault("targetNamespace", "") + "/" + name : said;
        return Optional.of(new Wsdl.Operation(binding.version(), name, said, action, request.get(), answer.get()));
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
        return schemas.declared(part, element).map(content -> new Wsdl.Part(element, content, true, false));
    }

    private Optional<XmlElement> named(String kind, String name) {
        return root.children(WSDL, kind).stream()
                .filter(element -> name.equals(element.attribute("name")))
                .findFirst();
    }

    private void add(XmlElement element, String message) {
        findings.add(new Finding(path, element.line(), message));
    }
}
