package org.guichetunique.exchange.file;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichetunique.exchange.file.SourceFile.Manner;
import org.guichetunique.exchange.file.SourceFile.Place;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
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

/** Turns YAML into values with their lines, never more of them than a file that is written out would have. */
final class YamlTree {

    static final int MAX_DEPTH = 60;

    /** Beside which a file of others is not read at all: composing it needs as much stack as it is deep. */
    static final int MAX_FOREIGN_DEPTH = 600;

    /** What aliases may expand to. */
    static final int MAX_NODES = 400_000;

    private static final String MERGE = "<<";

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setCodePointLimit(SourceFile.MAX_BYTES)
            .setMaxAliasesForCollections(MAX_NODES)
            .build();

    private final Path path;
    private final Manner manner;
    private final Map<String, Place> places = new HashMap<>();
    private int nodes;

    private YamlTree(Path path, Manner manner) {
        this.path = path;
        this.manner = manner;
    }

    static Optional<SourceFile> read(Path path, String text, Manner manner) {
        YamlTree tree = new YamlTree(path, manner);
        tree.refuseTraps(text);
        Node node = new Compose(SETTINGS)
                .composeString(text)
                .orElseThrow(() -> new UnusableText(path, 1, FileRule.FILE_EMPTY));
        return Optional.of(new SourceFile(path, tree.convert(node, "", 0), tree.places));
    }

    /**
     * Asked of the stream of events, because reading a nested text as a tree needs as much stack as it is deep, and a
     * few lines of aliases expand to more than any memory holds.
     */
    private void refuseTraps(String text) {
        int deepest = manner == Manner.OURS ? MAX_DEPTH : MAX_FOREIGN_DEPTH;
        int depth = 0;
        for (Event event : new Parse(SETTINGS).parseString(text)) {
            if (event instanceof CollectionStartEvent) {
                depth++;
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            }
            int line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
            if (depth > deepest) {
                throw new UnusableText(path, line, FileRule.FILE_TOO_DEEP, deepest);
            }
            if (manner == Manner.OURS && event instanceof AliasEvent) {
                throw new UnusableText(path, line, FileRule.FILE_ALIAS);
            }
        }
    }

    private JsonNode convert(Node node, String pointer, int depth) {
        if (++nodes > MAX_NODES) {
            throw new UnusableText(path, line(node), FileRule.FILE_TOO_MUCH, MAX_NODES);
        }
        places.putIfAbsent(pointer, new Place(path, line(node)));
        if (depth > MAX_DEPTH && !(node instanceof ScalarNode)) {
            return JsonNodeFactory.instance.nullNode();
        }
        return switch (node) {
            case MappingNode mapping -> {
                ObjectNode object = JsonNodeFactory.instance.objectNode();
                fill(object, mapping, pointer, depth, true);
                yield object;
            }
            case SequenceNode sequence -> array(sequence, pointer, depth);
            case ScalarNode scalar -> scalar(scalar);
            default -> throw new IllegalStateException("Unknown node " + node.getNodeType());
        };
    }

    /** @param own whether the members are written here, rather than merged from elsewhere, which what is here overrides */
    private void fill(ObjectNode object, MappingNode mapping, String pointer, int depth, boolean own) {
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new UnusableText(path, line(tuple.getKeyNode()), FileRule.FILE_KEY, "");
            }
            if (isMerge(key)) {
                continue;
            }
            String name = key.getValue();
            if (object.has(name)) {
                if (own) {
                    throw new UnusableText(path, line(key), FileRule.FILE_KEY_TWICE, name);
                }
                continue;
            }
            String child = SourceFile.pointer(pointer, name);
            places.put(child, new Place(path, line(key)));
            object.set(name, convert(tuple.getValueNode(), child, depth + 1));
        }
        mapping.getValue().stream()
                .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode key && isMerge(key))
                .forEach(tuple -> merge(object, tuple.getValueNode(), pointer, depth + 1));
    }

    /** A plain {@code <<} in a file of others, as YAML 1.1 has it and most tools still read it. */
    private boolean isMerge(ScalarNode key) {
        return manner == Manner.FOREIGN && key.getValue().equals(MERGE) && key.getScalarStyle() == ScalarStyle.PLAIN;
    }

    private void merge(ObjectNode object, Node from, String pointer, int depth) {
        if (depth > MAX_DEPTH) {
            return;
        }
        switch (from) {
            case MappingNode mapping -> fill(object, mapping, pointer, depth, false);
            case SequenceNode several -> several.getValue().forEach(one -> merge(object, one, pointer, depth + 1));
            default -> throw new UnusableText(path, line(from), FileRule.FILE_KEY, "");
        }
    }

    private ArrayNode array(SequenceNode sequence, String pointer, int depth) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        List<Node> items = sequence.getValue();
        for (Node item : items) {
            array.add(convert(item, pointer + "/" + array.size(), depth + 1));
        }
        return array;
    }

    private JsonNode scalar(ScalarNode scalar) {
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
            return manner == Manner.FOREIGN
                    ? Scalars.any(value)
                    : Scalars.plain(value)
                            .orElseThrow(() -> new UnusableText(path, line(scalar), FileRule.FILE_NUMBER, value));
        }
        return json.stringNode(value);
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
