package org.guichetunique.exchange.file;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A YAML or JSON file and the line on which each of its values stands. */
public final class SourceFile {

    /** More than anybody writes, and little enough to be read at once. */
    public static final int MAX_BYTES = 5_000_000;

    private static final int MAX_DEPTH = 60;
    private static final int MAX_DIGITS = 18;

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(MAX_BYTES).build();

    private final Path path;
    private final Map<String, Integer> lines = new HashMap<>();
    private final JsonNode root;

    private SourceFile(Path path, Node node) {
        this.path = path;
        this.root = convert(node, "");
    }

    /** Reads a file; adds a finding and returns empty when it cannot be read as YAML. */
    public static Optional<SourceFile> read(Path path, Findings findings) {
        return text(path, findings).flatMap(text -> read(path, text, findings));
    }

    /**
     * Reads a text that need not stand in a file yet.
     *
     * @param path what findings call it
     */
    public static Optional<SourceFile> read(Path path, String text, Findings findings) {
        try {
            Optional<Finding> trap = trap(path, text);
            if (trap.isPresent()) {
                findings.add(trap.get());
                return Optional.empty();
            }
            Optional<Node> node = new Compose(SETTINGS).composeString(text);
            if (node.isEmpty()) {
                findings.add(Finding.of(path, 1, FileRule.FILE_EMPTY));
                return Optional.empty();
            }
            return Optional.of(new SourceFile(path, node.get()));
        } catch (UnusableNode e) {
            findings.add(Finding.of(path, e.line(), e.rule(), e.text()));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            findings.add(Finding.of(path, line, FileRule.FILE_UNREADABLE, String.valueOf(e.getProblem())));
        } catch (YamlEngineException e) {
            findings.add(Finding.of(path, 1, FileRule.FILE_UNREADABLE, String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    /** The text of a file; empty, with a finding, where there is none that can be used. */
    public static Optional<String> text(Path path, Findings findings) {
        try {
            if (Files.size(path) > MAX_BYTES) {
                findings.add(Finding.of(path, 1, FileRule.FILE_TOO_LARGE, MAX_BYTES));
                return Optional.empty();
            }
            return Optional.of(Files.readString(path, StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            findings.add(Finding.of(path, 1, FileRule.FILE_ENCODING));
        } catch (NoSuchFileException e) {
            findings.add(Finding.of(path, 1, FileRule.FILE_MISSING, String.valueOf(path.getFileName())));
        } catch (IOException e) {
            findings.add(Finding.of(path, 1, FileRule.FILE_UNREADABLE, String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    /**
     * Asked of the stream of events, because reading a nested text as a tree needs as much stack as it is deep, and a
     * few lines of aliases expand to more than any memory holds.
     */
    private static Optional<Finding> trap(Path path, String text) {
        int depth = 0;
        for (Event event : new Parse(SETTINGS).parseString(text)) {
            if (event instanceof CollectionStartEvent) {
                depth++;
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            }
            int line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
            if (depth > MAX_DEPTH) {
                return Optional.of(Finding.of(path, line, FileRule.FILE_TOO_DEEP, MAX_DEPTH));
            }
            if (event instanceof AliasEvent) {
                return Optional.of(Finding.of(path, line, FileRule.FILE_ALIAS));
            }
        }
        return Optional.empty();
    }

    /** Readable as YAML, but nothing that these files may say. */
    private static final class UnusableNode extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int line;
        private final transient FileRule rule;
        private final String text;

        UnusableNode(Node node, FileRule rule, String text) {
            super(rule.id());
            this.line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
            this.rule = rule;
            this.text = text;
        }

        int line() {
            return line;
        }

        FileRule rule() {
            return rule;
        }

        String text() {
            return text;
        }
    }

    public Path path() {
        return path;
    }

    public JsonNode root() {
        return root;
    }

    /** The line of the value at a JSON pointer, or of the nearest value around it; counted from 1. */
    public int lineOf(String pointer) {
        String at = pointer;
        while (!lines.containsKey(at) && !at.isEmpty()) {
            at = at.substring(0, Math.max(0, at.lastIndexOf('/')));
        }
        return lines.getOrDefault(at, 1);
    }

    public static String pointer(String parent, String key) {
        return parent + "/" + key.replace("~", "~0").replace("/", "~1");
    }

    private JsonNode convert(Node node, String pointer) {
        node.getStartMark().ifPresent(mark -> lines.putIfAbsent(pointer, mark.getLine() + 1));
        return switch (node) {
            case MappingNode mapping -> object(mapping, pointer);
            case SequenceNode sequence -> array(sequence, pointer);
            case ScalarNode scalar -> scalar(scalar);
            default -> throw new IllegalStateException("Unknown node " + node.getNodeType());
        };
    }

    private ObjectNode object(MappingNode mapping, String pointer) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode scalar)) {
                throw new UnusableNode(tuple.getKeyNode(), FileRule.FILE_KEY, "");
            }
            String key = scalar.getValue();
            if (object.has(key)) {
                throw new UnusableNode(scalar, FileRule.FILE_KEY_TWICE, key);
            }
            String child = pointer(pointer, key);
            tuple.getKeyNode().getStartMark().ifPresent(mark -> lines.put(child, mark.getLine() + 1));
            object.set(key, convert(tuple.getValueNode(), child));
        }
        return object;
    }

    private ArrayNode array(SequenceNode sequence, String pointer) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Node item : sequence.getValue()) {
            array.add(convert(item, pointer + "/" + array.size()));
        }
        return array;
    }

    private static JsonNode scalar(ScalarNode scalar) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        Tag tag = scalar.getTag();
        String value = scalar.getValue();
        if (tag.equals(Tag.NULL)) {
            return json.nullNode();
        }
        if (tag.equals(Tag.BOOL)) {
            return json.booleanNode(Boolean.parseBoolean(value));
        }
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return number(scalar);
        }
        return json.stringNode(value);
    }

    private static JsonNode number(ScalarNode scalar) {
        String value = scalar.getValue();
        if (value.matches("-?[0-9]{1," + MAX_DIGITS + "}")) {
            return JsonNodeFactory.instance.numberNode(Long.parseLong(value));
        }
        if (value.matches("-?[0-9]{1," + MAX_DIGITS + "}\\.[0-9]{0," + MAX_DIGITS + "}")) {
            return JsonNodeFactory.instance.numberNode(new BigDecimal(value));
        }
        throw new UnusableNode(scalar, FileRule.FILE_NUMBER, value);
    }
}
