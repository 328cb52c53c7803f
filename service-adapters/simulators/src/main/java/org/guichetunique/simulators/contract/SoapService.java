package org.guichetunique.simulators.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The messages of an authority's WSDL, checked with the schema that it holds. */
public final class SoapService {
    private static final String WSDL = "http://schemas.xmlsoap.org/wsdl/";

    private final Map<QName, Exchanged> byRequest;
    private final Schema schema;
    private final Set<SoapDialect> dialects;

    private SoapService(Map<QName, Exchanged> byRequest, Schema schema, Set<SoapDialect> dialects) {
        this.byRequest = byRequest;
        this.schema = schema;
        this.dialects = dialects;
    }

    /**
     * An operation as the WSDL has it.
     *
     * @param qualified whether the elements inside the answer are in its namespace too
     */
    public record Exchanged(String operation, QName answer, boolean qualified) {}

    /** @throws UnreadableContract when it is no WSDL with a schema of its own */
    public static SoapService read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            var document = documents().parse(in);
            var schemas = all(document.getDocumentElement(), XMLConstants.W3C_XML_SCHEMA_NS_URI, "schema");
            var factory = SchemaFactory.newDefaultInstance();
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            var schema = factory.newSchema(schemas.stream().map(DOMSource::new).toArray(Source[]::new));
            return new SoapService(exchanged(document, schemas), schema, bound(document));
        } catch (IOException | SAXException e) {
            throw new UnreadableContract(file + " is not readable: " + e.getMessage(), e);
        }
    }

    /** @return the one of the WSDL's bindings that a message of this type is spoken in */
    public Optional<SoapDialect> dialect(String mediaType) {
        return dialects.stream()
                .filter(dialect -> mediaType.startsWith(dialect.mediaType()))
                .findFirst();
    }

    public Optional<Exchanged> asked(QName request) {
        return Optional.ofNullable(byRequest.get(request));
    }

    public Optional<Exchanged> operation(String name) {
        return byRequest.values().stream()
                .filter(one -> one.operation().equals(name))
                .findFirst();
    }

    /** @return what the schema says against the element; empty when it conforms */
    public Optional<String> violation(Node element) {
        try {
            schema.newValidator().validate(new DOMSource(element));
            return Optional.empty();
        } catch (SAXException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Builds documents without document types or anything from outside. */
    public static DocumentBuilder documents() {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    public static List<Element> children(Node parent) {
        var children = new ArrayList<Element>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    private static Set<SoapDialect> bound(Document document) {
        var bound = EnumSet.noneOf(SoapDialect.class);
        for (var dialect : SoapDialect.values()) {
            if (!all(document.getDocumentElement(), dialect.binding(), "binding")
                    .isEmpty()) {
                bound.add(dialect);
            }
        }
        return bound;
    }

    private static Map<QName, Exchanged> exchanged(Document document, List<Element> schemas) {
        var messages = new HashMap<String, QName>();
        for (var message : all(document.getDocumentElement(), WSDL, "message")) {
            all(message, WSDL, "part").stream()
                    .findFirst()
                    .ifPresent(part ->
                            messages.put(message.getAttribute("name"), qualified(part, part.getAttribute("element"))));
        }
        var byRequest = new HashMap<QName, Exchanged>();
        for (var operation : all(document.getDocumentElement(), WSDL, "portType").stream()
                .flatMap(port -> all(port, WSDL, "operation").stream())
                .toList()) {
            var request = message(operation, "input", messages);
            var answer = message(operation, "output", messages);
            var qualified = schemas.stream()
                    .filter(schema -> schema.getAttribute("targetNamespace").equals(answer.getNamespaceURI()))
                    .anyMatch(
                            schema -> schema.getAttribute("elementFormDefault").equals("qualified"));
            byRequest.put(request, new Exchanged(operation.getAttribute("name"), answer, qualified));
        }
        return byRequest;
    }

    private static QName message(Element operation, String direction, Map<String, QName> messages) {
        return all(operation, WSDL, direction).stream()
                .map(end -> qualified(end, end.getAttribute("message")).getLocalPart())
                .filter(messages::containsKey)
                .map(messages::get)
                .findFirst()
                .orElseThrow(() -> new UnreadableContract(
                        "The WSDL's operation " + operation.getAttribute("name") + " has no " + direction));
    }

    private static QName qualified(Element where, String name) {
        var colon = name.indexOf(':');
        var namespace = where.lookupNamespaceURI(colon < 0 ? null : name.substring(0, colon));
        return new QName(namespace == null ? "" : namespace, name.substring(colon + 1));
    }

    private static List<Element> all(Element under, String namespace, String name) {
        var found = new ArrayList<Element>();
        var nodes = under.getElementsByTagNameNS(namespace, name);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }
}
