package org.guichetunique.exchange.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
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
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setAllowDuplicateKeys(false)
            .setMaxAliasesForCollections(20)
            .setCodePointLimit(MAX_BYTES)
            .build();

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
            Optional<Node> node = new Compose(SETTINGS).composeString(text);
            if (node.isEmpty()) {
                findings.add(new Finding(path, 1, "The file is empty"));
            }
            return node.map(n -> new SourceFile(path, n));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            findings.add(new Finding(path, line, "Not readable: " + e.getProblem()));
        } catch (YamlEngineException | IOException e) {
            findings.add(new Finding(path, 1, "Not readable: " + e.getMessage()));
        }
        return Optional.empty();
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
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
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
        if (tag.equals(Tag.INT)) {
            return json.numberNode(Long.decode(value));
        }
        if (tag.equals(Tag.FLOAT)) {
            return json.numberNode(new java.math.BigDecimal(value));
        }
        return json.stringNode(value);
    }
}
