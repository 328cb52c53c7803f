package org.guichetunique.exchange.xml;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML: no document type, no entities but the five, and no more of anything than a message needs. */
public final class XmlText {

    private static final int MAX_BYTES = 2_000_000;
    private static final int MAX_DEPTH = 50;
    private static final int MAX_ELEMENTS = 50_000;
    private static final int MAX_ATTRIBUTES = 50;
    private static final int MAX_PREFIXES = 64;

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private int elements;

    private XmlText(XMLStreamReader reader) {
        this.reader = reader;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("Nothing outside is read");
        });
        return factory;
    }

    /** @throws UnreadableXml saying why */
    public static XmlElement read(byte[] bytes) throws UnreadableXml {
        if (bytes.length > MAX_BYTES) {
            throw new UnreadableXml("longer than " + MAX_BYTES + " bytes", 1);
        }
        XMLStreamReader reader = null;
        try {
            synchronized (FACTORY) {
                reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(bytes));
            }
            return new XmlText(reader).document();
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            throw new UnreadableXml("not well-formed XML", line);
        } catch (RuntimeException e) {
            // The JDK's parser throws some of its complaints unchecked.
            throw new UnreadableXml("not well-formed XML", 1);
        }
    }

    private XmlElement document() throws XMLStreamException, UnreadableXml {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    XmlElement root = element(1, Map.of());
                    while (reader.hasNext()) {
                        reader.next();
                    }
                    return root;
                }
                case XMLStreamConstants.DTD -> throw unreadable("a document type is not allowed");
                default -> {
                    // Comments and white space before the root.
                }
            }
        }
        throw unreadable("no element");
    }

    private XmlElement element(int depth, Map<String, String> outer) throws XMLStreamException, UnreadableXml {
        if (depth > MAX_DEPTH) {
            throw unreadable("nested more than " + MAX_DEPTH + " levels deep");
        }
        if (++elements > MAX_ELEMENTS) {
            throw unreadable("more than " + MAX_ELEMENTS + " elements");
        }
        int line = reader.getLocation().getLineNumber();
        QName name = reader.getName();
        Map<String, String> prefixes = prefixes(outer);
        Map<String, String> attributes = attributes();
        List<XmlElement> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> children.add(element(depth + 1, prefixes));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    return new XmlElement(name, attributes, children, text.toString(), prefixes, line);
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> throw unreadable("an entity is not allowed");
                default -> {
                    // Comments and processing instructions say nothing.
                }
            }
        }
    }

    private Map<String, String> prefixes(Map<String, String> outer) throws UnreadableXml {
        if (reader.getNamespaceCount() == 0) {
            return outer;
        }
        Map<String, String> prefixes = new HashMap<>(outer);
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            String prefix = reader.getNamespacePrefix(i);
            String namespace = reader.getNamespaceURI(i);
            prefixes.put(prefix == null ? "" : prefix, namespace == null ? "" : namespace);
        }
        if (prefixes.size() > MAX_PREFIXES) {
            throw unreadable("more than " + MAX_PREFIXES + " namespaces");
        }
        return prefixes;
    }

    private Map<String, String> attributes() throws UnreadableXml {
        if (reader.getAttributeCount() > MAX_ATTRIBUTES) {
            throw unreadable("more than " + MAX_ATTRIBUTES + " attributes");
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String namespace = reader.getAttributeNamespace(i);
            if (namespace == null || namespace.isEmpty()) {
                attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
        }
        return attributes;
    }

    private UnreadableXml unreadable(String why) {
        return new UnreadableXml(why, Math.max(1, reader.getLocation().getLineNumber()));
    }

    /** XML that is none, or more than a message may be. */
    public static final class UnreadableXml extends Exception {

        private static final long serialVersionUID = 1L;

        private final int line;

        UnreadableXml(String why, int line) {
            super(why);
            this.line = line;
        }

        /** Counted from 1. */
        public int line() {
            return line;
        }
    }
}
