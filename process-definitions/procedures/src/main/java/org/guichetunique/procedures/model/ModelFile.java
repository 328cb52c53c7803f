package org.guichetunique.procedures.model;

import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.guichetunique.exchange.file.Finding;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.exchange.file.SourceFile;
import org.guichetunique.procedures.finding.ProcedureRule;

/**
 * A BPMN or DMN file, read without trusting it: no document type, no entity, no more than a bounded size, depth and
 * number of elements.
 */
public final class ModelFile {

    private static final int MAX_ELEMENTS = 20_000;
    private static final int MAX_DEPTH = 60;

    private final Path path;
    private final Findings findings;
    private final Deque<Open> stack = new ArrayDeque<>();
    private int elements;

    private ModelFile(Path path, Findings findings) {
        this.path = path;
        this.findings = findings;
    }

    /** An element that has been entered and not yet left. */
    private record Open(
            String namespace,
            String name,
            Map<String, String> attributes,
            List<XmlElement> children,
            StringBuilder text,
            int line) {

        XmlElement closed() {
            return new XmlElement(
                    namespace,
                    name,
                    Map.copyOf(attributes),
                    List.copyOf(children),
                    text.toString().strip(),
                    line);
        }
    }

    /** @return the root element; empty, with a finding, where the file cannot be trusted or read */
    public static Optional<XmlElement> read(Path path, Findings findings) {
        return SourceFile.text(path, findings).flatMap(text -> read(path, text, findings));
    }

    /** @param path what findings call the model, which is no file */
    public static Optional<XmlElement> read(InputStream model, Path path, Findings findings) {
        return new ModelFile(path, findings).parse(factory -> factory.createXMLStreamReader(model));
    }

    /** @param path what findings call the text, which need not stand in a file yet */
    public static Optional<XmlElement> read(Path path, String model, Findings findings) {
        // Some editors begin a file with a mark that is no part of its text.
        String text = model.startsWith("\uFEFF") ? model.substring(1) : model;
        return new ModelFile(path, findings).parse(factory -> factory.createXMLStreamReader(new StringReader(text)));
    }

    @FunctionalInterface
    private interface Opening {
        XMLStreamReader open(XMLInputFactory factory) throws XMLStreamException;
    }

    private Optional<XmlElement> parse(Opening opening) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return read(opening.open(factory));
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
            return refuse(Math.max(1, line), ProcedureRule.XML_UNREADABLE);
        }
    }

    private Optional<XmlElement> read(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                    return refuse(line(reader), ProcedureRule.DOCTYPE);
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++elements > MAX_ELEMENTS || stack.size() >= MAX_DEPTH) {
                        return refuse(line(reader), ProcedureRule.MODEL_TOO_BIG);
                    }
                    stack.push(open(reader));
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!stack.isEmpty()) {
                        stack.getFirst().text().append(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    XmlElement closed = stack.pop().closed();
                    if (stack.isEmpty()) {
                        return Optional.of(closed);
                    }
                    stack.getFirst().children().add(closed);
                }
                default -> {
                    // Comments and the like say nothing.
                }
            }
        }
        return refuse(1, ProcedureRule.XML_UNREADABLE);
    }

    private static Open open(XMLStreamReader reader) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = XmlElement.attributeName(reader.getAttributeNamespace(i), reader.getAttributeLocalName(i));
            attributes.put(name, reader.getAttributeValue(i));
        }
        String namespace = reader.getNamespaceURI();
        return new Open(
                namespace == null ? "" : namespace,
                reader.getLocalName(),
                attributes,
                new ArrayList<>(),
                new StringBuilder(),
                line(reader));
    }

    private static int line(XMLStreamReader reader) {
        return Math.max(1, reader.getLocation().getLineNumber());
    }

    private Optional<XmlElement> refuse(int line, ProcedureRule rule) {
        findings.add(Finding.of(path, line, rule));
        return Optional.empty();
    }
}
