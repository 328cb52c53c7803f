package org.guichetunique.exchange.transport.soap;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guichetunique.exchange.wsdl.SoapVersion;
import org.guichetunique.exchange.wsdl.Wsdl;
import org.guichetunique.exchange.xml.XmlElement;
import org.guichetunique.exchange.xml.XmlText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a SOAP envelope brought. */
sealed interface SoapReply {

    /** The answer that the WSDL speaks of, in the words of the contract. */
    record Message(ObjectNode body) implements SoapReply {}

    /**
     * @param byUs whether it is blamed on what we sent
     * @param codes found in its detail
     */
    record Fault(boolean byUs, List<String> codes, String reason) implements SoapReply {}

    /** Not SOAP, or not what the WSDL says. */
    final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why);
        }
    }

    static boolean isSoap(@Nullable String contentType, SoapVersion version) {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(version.mediaType());
    }

    /** @param exchange that the answer must be to, where it says to which it is */
    static SoapReply read(byte[] bytes, Wsdl.Operation operation, UUID exchange) throws Unreadable {
        XmlElement envelope;
        try {
            envelope = XmlText.read(bytes);
        } catch (XmlText.UnreadableXml e) {
            throw new Unreadable(String.valueOf(e.getMessage()));
        }
        String soap = operation.version().envelope();
        Optional<XmlElement> body = envelope.child(soap, "Body");
        if (!envelope.is(soap, "Envelope") || body.isEmpty()) {
            throw new Unreadable("no SOAP " + operation.version().number() + " envelope");
        }
        Optional<String> relates = envelope.child(soap, "Header")
                .flatMap(header -> header.child(SoapNames.ADDRESSING, "RelatesTo"))
                .map(one -> one.text().strip());
        if (relates.isPresent() && !relates.get().equals("urn:uuid:" + exchange)) {
            throw new Unreadable("it is to another message");
        }
        Optional<XmlElement> fault = body.get().child(soap, "Fault");
        if (fault.isPresent()) {
            return operation.version() == SoapVersion.ONE_ONE
                    ? SoapFault.ofOneOne(fault.get())
                    : SoapFault.ofOneTwo(fault.get());
        }
        List<XmlElement> content = body.get().children();
        if (content.size() != 1
                || !content.getFirst().name().equals(operation.answer().name())) {
            throw new Unreadable("its body is not the answer that the WSDL has for this operation");
        }
        JsonNode value = value(operation.answer(), content.getFirst());
        if (value instanceof ObjectNode object) {
            return new Message(object);
        }
        throw new Unreadable("its body is a single value");
    }

    private static JsonNode value(Wsdl.Part part, XmlElement element) throws Unreadable {
        return switch (part.content()) {
            case Wsdl.Value value -> {
                if (!element.children().isEmpty()) {
                    throw new Unreadable(element.name().getLocalPart() + " is not a single value");
                }
                yield single(value, element);
            }
            case Wsdl.Parts parts -> {
                ObjectNode object = JsonNodeFactory.instance.objectNode();
                for (XmlElement child : element.children()) {
                    put(object, parts, child);
                }
                yield object;
            }
        };
    }

    private static void put(ObjectNode object, Wsdl.Parts parts, XmlElement child) throws Unreadable {
        Wsdl.Part part = parts.parts().stream()
                .filter(one -> one.name().equals(child.name()))
                .findFirst()
                .orElseThrow(
                        () -> new Unreadable("the WSDL knows no " + child.name().getLocalPart()));
        String name = child.name().getLocalPart();
        if (part.repeated()) {
            ArrayNode several = object.get(name) instanceof ArrayNode there ? there : object.putArray(name);
            several.add(value(part, child));
        } else if (object.has(name)) {
            throw new Unreadable(name + " is there twice");
        } else {
            object.set(name, value(part, child));
        }
    }

    private static JsonNode single(Wsdl.Value value, XmlElement element) throws Unreadable {
        JsonNodeFactory json = JsonNodeFactory.instance;
        String text = value == Wsdl.Value.TEXT ? element.text() : element.text().strip();
        return switch (value) {
            case TEXT -> json.stringNode(text);
            case BOOLEAN -> {
                if (!text.matches("true|false|1|0")) {
                    throw new Unreadable(element.name().getLocalPart() + " is no boolean");
                }
                yield json.booleanNode(text.equals("true") || text.equals("1"));
            }
            case INTEGER -> {
                if (!text.matches("[+-]?[0-9]{1,18}")) {
                    throw new Unreadable(element.name().getLocalPart() + " is no whole number");
                }
                yield json.numberNode(Long.parseLong(text));
            }
            case DECIMAL -> {
                if (!text.matches("[+-]?[0-9]{1,18}(\\.[0-9]{0,18})?")) {
                    throw new Unreadable(element.name().getLocalPart() + " is no number");
                }
                yield json.numberNode(new BigDecimal(text.endsWith(".") ? text + "0" : text));
            }
        };
    }
}
