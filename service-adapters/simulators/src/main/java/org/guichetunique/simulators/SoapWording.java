package org.guichetunique.simulators;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Optional;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.guichetunique.simulators.contract.SoapDialect;
import org.guichetunique.simulators.contract.SoapService;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Replies as SOAP 1.1 or 1.2: a success as the WSDL's answer, everything else as a fault with its code in the detail. */
final class SoapWording implements Wording {
    private static final String ADDRESSING = "http://www.w3.org/2005/08/addressing";
    private static final String PROBLEM = "https://guichetunique.org/problem/1";
    private static final JsonMapper JSON = new JsonMapper();

    private SoapService.@Nullable Exchanged asked;
    private @Nullable String messageId;
    private SoapDialect dialect = SoapDialect.NEWER;

    void speaking(SoapDialect asked) {
        dialect = asked;
    }

    void inReplyTo(String id) {
        messageId = id;
    }

    void answering(SoapService.Exchanged operation) {
        asked = operation;
    }

    @Override
    public Reply of(Reply reply) {
        var body = body(reply);
        if (reply.status() == 202 || reply.status() / 100 == 3) {
            return new Reply(reply.status(), mediaType(), new byte[0], reply.headers());
        }
        var soap = dialect.envelope();
        var document = SoapService.documents().newDocument();
        var envelope = document.createElementNS(soap, "env:Envelope");
        document.appendChild(envelope);
        if (messageId != null) {
            text(append(envelope, soap, "env:Header"), ADDRESSING, "wsa:RelatesTo", messageId);
        }
        var content = append(envelope, soap, "env:Body");
        var success = reply.status() / 100 == 2 && asked != null && !body.has("errorCode");
        if (success) {
            answer(content, body);
        } else {
            fault(content, reply.status(), body);
        }
        // SOAP knows two statuses of its own; the rest says what HTTP has to say.
        var status = reply.status() / 100 == 2 ? 200 : reply.status();
        var headers = new LinkedHashMap<>(reply.headers());
        return new Reply(status, mediaType(), written(document).getBytes(StandardCharsets.UTF_8), headers);
    }

    @Override
    public String mediaType() {
        return dialect.mediaType() + "; charset=utf-8";
    }

    @Override
    public String malformed() {
        return "<env:Envelope xmlns:env=\"" + dialect.envelope() + "\"><env:Body><reference>AF-2026-0001</env:Body>";
    }

    @Override
    public String nested(int levels) {
        return "<a>".repeat(levels) + "1" + "</a>".repeat(levels);
    }

    @Override
    public String beforeFlood() {
        return "<padding>";
    }

    private void answer(Element content, JsonNode body) {
        var exchanged = asked;
        if (exchanged == null) {
            return;
        }
        var name = exchanged.answer();
        var element = append(content, name.getNamespaceURI(), "m:" + name.getLocalPart());
        write(element, body, exchanged.qualified() ? name.getNamespaceURI() : "");
    }

    private void fault(Element content, int status, JsonNode body) {
        var soap = dialect.envelope();
        var fault = append(content, soap, "env:Fault");
        var sender = status >= 400 && status < 500 && status != 429;
        var said = body.path("detail")
                .asString(body.path("title").asString(body.path("message").asString("Refused")));
        Element detail;
        if (dialect == SoapDialect.OLDER) {
            text(fault, "", "faultcode", sender ? "env:Client" : "env:Server");
            text(fault, "", "faultstring", said);
            detail = append(fault, "", "detail");
        } else {
            text(append(fault, soap, "env:Code"), soap, "env:Value", sender ? "env:Sender" : "env:Receiver");
            text(append(fault, soap, "env:Reason"), soap, "env:Text", said)
                    .setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:lang", "fr");
            detail = append(fault, soap, "env:Detail");
        }
        var code = body.path("code").asString(body.path("errorCode").asString(""));
        if (code.isEmpty()) {
            fault.removeChild(detail);
        } else {
            text(append(detail, PROBLEM, "p:problem"), PROBLEM, "p:code", code);
        }
    }

    private static void write(Element into, JsonNode value, String namespace) {
        if (value.isObject()) {
            value.properties().forEach(property -> property(into, property.getKey(), property.getValue(), namespace));
        } else if (!value.isMissingNode() && !value.isNull()) {
            into.setTextContent(value.isContainer() ? value.toString() : value.asString(""));
        }
    }

    private static void property(Element into, String name, JsonNode value, String namespace) {
        var several =
                value.isArray() ? value : JsonNodeFactory.instance.arrayNode().add(value);
        for (var one : several) {
            write(append(into, namespace, namespace.isEmpty() ? name : "m:" + name), one, namespace);
        }
    }

    private static Element append(Element parent, String namespace, String name) {
        var document = Optional.ofNullable(parent.getOwnerDocument()).orElseThrow();
        var child = document.createElementNS(namespace.isEmpty() ? null : namespace, name);
        parent.appendChild(child);
        return child;
    }

    private static Element text(Element parent, String namespace, String name, String text) {
        var child = append(parent, namespace, name);
        child.setTextContent(text);
        return child;
    }

    private static JsonNode body(Reply reply) {
        try {
            return reply.body().length == 0 ? JsonNodeFactory.instance.objectNode() : JSON.readTree(reply.body());
        } catch (JacksonException e) {
            return JsonNodeFactory.instance.objectNode();
        }
    }

    private static String written(Document document) {
        try {
            var text = new StringWriter();
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(text));
            return text.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }
}
