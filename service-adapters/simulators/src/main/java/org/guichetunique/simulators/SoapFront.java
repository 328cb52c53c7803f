package org.guichetunique.simulators;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.namespace.QName;
import org.guichetunique.simulators.contract.Contract;
import org.guichetunique.simulators.contract.Operation;
import org.guichetunique.simulators.contract.SoapService;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** The door of authorities that speak SOAP only: checks a message with their WSDL and hands it to the desk. */
final class SoapFront {
    private static final String ADDRESSING = "http://www.w3.org/2005/08/addressing";
    private static final String CALL = "https://guichetunique.org/exchange/1";
    private static final int DEEPEST = 32;

    private final AuthorityDesk desk;
    private final Map<String, SoapService> services = new ConcurrentHashMap<>();

    SoapFront(AuthorityDesk desk) {
        this.desk = desk;
    }

    void serve(Contract contract, HttpExchange exchange) throws IOException {
        var service = services.computeIfAbsent(
                contract.authority(),
                code -> SoapService.read(
                        Optional.ofNullable(contract.wire().wsdl()).orElseThrow()));
        var wording = new SoapWording();
        var delivery = new Delivery(exchange, wording);
        try {
            desk.serve(request(contract, service, wording, exchange), delivery);
        } catch (Problem problem) {
            delivery.send(problem.reply());
        }
    }

    private static Request request(Contract contract, SoapService service, SoapWording wording, HttpExchange exchange)
            throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            throw Problem.of(405, "METHOD_NOT_ALLOWED", "SOAP is posted", Map.of("Allow", "POST"));
        }
        var type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                .orElse("")
                .toLowerCase(Locale.ROOT);
        var dialect = service.dialect(type)
                .orElseThrow(() -> Problem.of(415, "NOT_SOAP", "The WSDL binds to no SOAP of this type"));
        wording.speaking(dialect);
        var soap = dialect.envelope();
        var envelope = parse(Request.bytes(exchange), soap);
        var headers = child(envelope, soap, "Header");
        var messageId = headers.flatMap(header -> child(header, ADDRESSING, "MessageID"))
                .map(Element::getTextContent)
                .orElseThrow(() -> Problem.violation("MessageID", "A WS-Addressing MessageID is required"));
        wording.inReplyTo(messageId);
        var body = child(envelope, soap, "Body")
                .map(SoapService::children)
                .filter(children -> children.size() == 1)
                .map(List::getFirst)
                .orElseThrow(() -> Problem.violation("Body", "One element is required"));
        var asked = service.asked(new QName(namespace(body), body.getLocalName()))
                .orElseThrow(() -> Problem.of(400, "NO_SUCH_OPERATION", "The WSDL knows no such message"));
        service.violation(body).ifPresent(violation -> {
            throw Problem.violation("Body", violation);
        });
        wording.answering(asked);
        var operation = contract.operation(asked.operation())
                .orElseThrow(() -> Problem.of(400, "NO_SUCH_OPERATION", "The contract has no such operation"));
        var said = texts(body, 0);
        var known = headers(headers, messageId, exchange);
        return request(contract, operation, said, known);
    }

    private static Request request(
            Contract contract, Operation operation, ObjectNode said, Map<String, String> headers) {
        var path = new HashMap<String, String>();
        var query = new HashMap<String, String>();
        for (var parameter : operation.parameters()) {
            var place = parameter.in().equals("path") ? path : query;
            if (!parameter.in().equals("header") && said.has(parameter.name())) {
                place.put(parameter.name(), said.path(parameter.name()).asString(""));
                said.remove(parameter.name());
            }
        }
        var segments = new ArrayList<>(List.of(contract.authority()));
        segments.addAll(operation.filled(path));
        JsonNode body = operation.body() == null && said.isEmpty()
                ? MissingNode.getInstance()
                : operation.body() == null ? said : operation.body().fromTexts(said);
        return new Request(
                operation.method(),
                segments,
                query,
                name -> headers.get(name.toLowerCase(Locale.ROOT)),
                () -> body,
                false);
    }

    private static Map<String, String> headers(Optional<Element> header, String messageId, HttpExchange exchange) {
        var known = new HashMap<String, String>();
        for (var name : List.of("Authorization", "Accept-Language")) {
            var value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                known.put(name.toLowerCase(Locale.ROOT), value);
            }
        }
        known.put("guichet-exchange-id", messageId.replace("urn:uuid:", ""));
        var names = Map.of(
                "Purpose", "guichet-purpose",
                "OnBehalfOf", "guichet-on-behalf-of",
                "IdempotencyKey", "idempotency-key",
                "AnswerTo", "guichet-answer-to");
        header.flatMap(one -> child(one, CALL, "Call"))
                .ifPresent(call -> names.forEach((element, name) ->
                        child(call, CALL, element).ifPresent(value -> known.put(name, value.getTextContent()))));
        return known;
    }

    private static Element parse(byte[] bytes, String envelope) throws IOException {
        try {
            var root = SoapService.documents()
                    .parse(new ByteArrayInputStream(bytes))
                    .getDocumentElement();
            if (!envelope.equals(root.getNamespaceURI())) {
                throw Problem.of(400, "NOT_SOAP", "The message is no envelope of this SOAP");
            }
            return root;
        } catch (SAXException e) {
            throw Problem.violation("", "Not XML: " + e.getMessage());
        }
    }

    /** Elements as properties, their texts as they are. */
    private static ObjectNode texts(Element element, int depth) {
        if (depth > DEEPEST) {
            throw Problem.violation("Body", "Nested too deeply");
        }
        var said = JsonNodeFactory.instance.objectNode();
        for (var child : SoapService.children(element)) {
            if (SoapService.children(child).isEmpty()) {
                said.put(child.getLocalName(), child.getTextContent());
            } else {
                said.set(child.getLocalName(), texts(child, depth + 1));
            }
        }
        return said;
    }

    private static Optional<Element> child(Element parent, String namespace, String name) {
        return SoapService.children(parent).stream()
                .filter(child -> namespace.equals(child.getNamespaceURI()) && name.equals(child.getLocalName()))
                .findFirst();
    }

    private static String namespace(Element element) {
        return Optional.ofNullable(element.getNamespaceURI()).orElse("");
    }
}
