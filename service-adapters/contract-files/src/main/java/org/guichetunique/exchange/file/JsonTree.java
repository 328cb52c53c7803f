package org.guichetunique.exchange.file;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.guichetunique.exchange.file.SourceFile.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns JSON into values with their lines: unlike in YAML, tabs may stand anywhere between them. */
final class JsonTree {

    private static final int MAX_NUMBER = 1_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(YamlTree.MAX_FOREIGN_DEPTH)
                    .maxNumberLength(MAX_NUMBER)
                    .build())
            .build();

    private final Path path;
    private final JsonParser parser;
    private final Map<String, Place> places = new HashMap<>();

    private JsonTree(Path path, JsonParser parser) {
        this.path = path;
        this.parser = parser;
    }

    /** @return empty where it is no JSON; with a finding only where the file's name says that it is */
    static Optional<SourceFile> read(Path path, String text, Findings findings) {
        boolean named = String.valueOf(path.getFileName()).endsWith(".json");
        if (!named && !text.stripLeading().startsWith("{")) {
            return Optional.empty();
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            JsonTree tree = new JsonTree(path, parser);
            parser.nextToken();
            JsonNode root = tree.value("", 0);
            if (parser.nextToken() != null) {
                return Optional.empty();
            }
            return Optional.of(new SourceFile(path, root, tree.places));
        } catch (JacksonException e) {
            if (named) {
                int line = e.getLocation() == null
                        ? 1
                        : Math.max(1, e.getLocation().getLineNr());
                throw new UnusableText(path, line, FileRule.FILE_UNREADABLE, e.getOriginalMessage());
            }
            return Optional.empty();
        }
    }

    private JsonNode value(String pointer, int depth) {
        places.putIfAbsent(pointer, place());
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new UnusableText(path, 1, FileRule.FILE_EMPTY);
        }
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (token) {
            case START_OBJECT -> object(pointer, depth);
            case START_ARRAY -> array(pointer, depth);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Scalars.any(parser.getString());
            case VALUE_TRUE, VALUE_FALSE -> json.booleanNode(token == JsonToken.VALUE_TRUE);
            case VALUE_NULL -> json.nullNode();
            default -> json.stringNode(parser.getString());
        };
    }

    private JsonNode object(String pointer, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Place place = place();
            if (object.has(name)) {
                throw new UnusableText(path, place.line(), FileRule.FILE_KEY_TWICE, name);
            }
            String child = SourceFile.pointer(pointer, name);
            places.put(child, place);
            parser.nextToken();
            object.set(name, value(child, depth + 1));
        }
        return depth > YamlTree.MAX_DEPTH ? JsonNodeFactory.instance.nullNode() : object;
    }

    private JsonNode array(String pointer, int depth) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(pointer + "/" + array.size(), depth + 1));
        }
        return depth > YamlTree.MAX_DEPTH ? JsonNodeFactory.instance.nullNode() : array;
    }

    private Place place() {
        return new Place(path, Math.max(1, parser.currentTokenLocation().getLineNr()));
    }
}
