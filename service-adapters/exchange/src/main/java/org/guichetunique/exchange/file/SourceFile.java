package org.guichetunique.exchange.file;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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

    private static final int MAX_BYTES = 2_000_000;
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
        try {
            if (Files.size(path) > MAX_BYTES) {
                findings.add(new Finding(path, 1, "The file is larger than " + MAX_BYTES + " bytes"));
                return Optional.empty();
            }
            String text = Files.readString(path, StandardCharsets.UTF_8);
            Optional<Finding> trap = trap(path, text);
            if (trap.isPresent()) {
                findings.add(trap.get());
                return Optional.empty();
            }
            Optional<Node> node = new Compose(SETTINGS).composeString(text);
            if (node.isEmpty()) {
                findings.add(new Finding(path, 1, "The file is empty"));
                return Optional.empty();
            }
            return Optional.of(new SourceFile(path, node.get()));
        } catch (UnusableNode e) {
            findings.add(new Finding(path, e.line(), String.valueOf(e.getMessage())));
        } catch (CharacterCodingException e) {
            findings.add(new Finding(path, 1, "Not readable: the file is not in UTF-8"));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            findings.add(new Finding(path, line, "Not readable: " + e.getProblem()));
        } catch (YamlEngineException | IOException e) {
            findings.add(new Finding(path, 1, "Not readable: " + e.getMessage()));
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
                return Optional.of(new Finding(path, line, "Nested more than " + MAX_DEPTH + " levels deep"));
            }
            if (event instanceof AliasEvent) {
                return Optional.of(new Finding(path, line, "Aliases are not allowed: write out what is meant"));
            }
        }
        return Optional.empty();
    }

    /** Readable as YAML, but nothing that these files may say. */
    private static final class UnusableNode extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int line;

        UnusableNode(Node node, String message) {
            super(message);
            this.line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
        }

        int line() {
            return line;
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
                throw new UnusableNode(tuple.getKeyNode(), "A key must be a single word");
            }
            String key = scalar.getValue();
            if (object.has(key)) {
                throw new UnusableNode(scalar, "The key '" + key + "' is there twice");
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
        throw new UnusableNode(scalar, "Not a number that can be used: write plain figures, or quote a text");
    }
}
