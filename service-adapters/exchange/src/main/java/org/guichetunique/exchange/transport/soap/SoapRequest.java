package org.guichetunique.exchange.transport.soap;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.guichetunique.exchange.call.Outcome.Reason;
import org.guichetunique.exchange.call.Transport.Envelope;
import org.guichetunique.exchange.call.Transport.TransportException;
import org.guichetunique.exchange.wsdl.Wsdl;
import tools.jackson.databind.JsonNode;

/** Writes a message in the order and with the names of the WSDL. */
final class SoapRequest {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter writer;

    private SoapRequest(XMLStreamWriter writer) {
        this.writer = writer;
    }

    static byte[] write(Envelope envelope, Wsdl.Operation operation, String address, JsonNode message)
            throws TransportException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter writer = FACTORY.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            new SoapRequest(writer).document(envelope, operation, address, message);
            writer.close();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new TransportException(Reason.INVALID_REQUEST, false, "The message cannot be written as XML");
        }
    }

    private void document(Envelope envelope, Wsdl.Operation operation, String address, JsonNode message)
            throws XMLStreamException {
        String soap = operation.version().envelope();
        writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        writer.writeStartElement("env", "Envelope", soap);
        writer.writeNamespace("env", soap);
        writer.writeNamespace("wsa", SoapNames.ADDRESSING);
        writer.writeNamespace("call", SoapNames.CALL);
        writer.writeStartElement("env", "Header", soap);
        text("wsa", SoapNames.ADDRESSING, "Action", operation.action());
        text("wsa", SoapNames.ADDRESSING, "To", address);
        text("wsa", SoapNames.ADDRESSING, "MessageID", "urn:uuid:" + envelope.id());
        writer.writeStartElement("wsa", "ReplyTo", SoapNames.ADDRESSING);
        text("wsa", SoapNames.ADDRESSING, "Address", SoapNames.ANONYMOUS);
        writer.writeEndElement();
        writer.writeStartElement("call", "Call", SoapNames.CALL);
        text("call", SoapNames.CALL, "Purpose", envelope.purpose());
        if (envelope.onBehalfOf() != null) {
            text("call", SoapNames.CALL, "OnBehalfOf", envelope.onBehalfOf());
        }
        if (envelope.wantsKey()) {
            text("call", SoapNames.CALL, "IdempotencyKey", envelope.idempotencyKey());
        }
        if (envelope.answerTo() != null) {
            text("call", SoapNames.CALL, "AnswerTo", envelope.answerTo());
        }
        writer.writeEndElement();
        writer.writeEndElement();
        writer.writeStartElement("env", "Body", soap);
        part(operation.request(), message);
        writer.writeEndElement();
        writer.writeEndElement();
        writer.writeEndDocument();
    }

    private void text(String prefix, String namespace, String name, String text) throws XMLStreamException {
        writer.writeStartElement(prefix, name, namespace);
        characters(text);
        writer.writeEndElement();
    }

    private void part(Wsdl.Part part, JsonNode value) throws XMLStreamException {
        String namespace = part.name().getNamespaceURI();
        String local = part.name().getLocalPart();
        if (namespace.isEmpty()) {
            writer.writeStartElement(local);
        } else {
            writer.writeStartElement("m", local, namespace);
            writer.writeNamespace("m", namespace);
        }
        switch (part.content()) {
            case Wsdl.Value simple -> characters(value.asString(""));
            case Wsdl.Parts parts -> {
                for (Wsdl.Part child : parts.parts()) {
                    JsonNode given = value.path(child.name().getLocalPart());
                    if (child.repeated() && given.isArray()) {
                        for (JsonNode one : given) {
                            part(child, one);
                        }
                    } else if (!given.isMissingNode() && !given.isNull()) {
                        part(child, given);
                    }
                }
            }
        }
        writer.writeEndElement();
    }

    /** What XML 1.0 cannot hold at all must not reach the authority as something else. */
    private void characters(String text) throws XMLStreamException {
        boolean sound = text.codePoints()
                .allMatch(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || c >= 0x20 && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF));
        if (!sound) {
            throw new XMLStreamException("A character that XML cannot hold");
        }
        writer.writeCharacters(text);
    }
}
