package org.guichetunique.contracts;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.guichetunique.exchange.file.SourceFile;
import org.guichetunique.exchange.file.SourceFile.Place;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A document that is being put together: whatever is moved takes along the file and the line where it was written. */
final class LocatedDocument {

    /** Comes after every character that may follow a slash in a pointer. */
    private static final char AFTER_SLASH = '/' + 1;

    private final Path path;
    private final JsonNode root;
    private final TreeMap<String, Place> places;

    private LocatedDocument(Path path, JsonNode root, TreeMap<String, Place> places) {
        this.path = path;
        this.root = root;
        this.places = places;
    }

    static LocatedDocument of(SourceFile file) {
        return new LocatedDocument(file.path(), file.root(), new TreeMap<>(file.places()));
    }

    /** A value with what is known of its lines, by pointers that begin at it. */
    record Branch(JsonNode node, Map<String, Place> places) {}

    SourceFile file() {
        return new SourceFile(path, root, places);
    }

    JsonNode root() {
        return root;
    }

    JsonNode at(String pointer) {
        return root.at(pointer);
    }

    Place place(String pointer) {
        return file().placeOf(pointer);
    }

    /** A copy of what stands at a pointer. */
    Branch copy(String pointer) {
        Map<String, Place> inner = new TreeMap<>();
        places.subMap(pointer + "/", pointer + AFTER_SLASH)
                .forEach((at, place) -> inner.put(at.substring(pointer.length()), place));
        inner.put("", place(pointer));
        return new Branch(root.at(pointer).deepCopy(), inner);
    }

    /** What stands at a pointer, taken away from there. */
    Branch cut(String pointer) {
        Branch branch = copy(pointer);
        remove(pointer);
        return branch;
    }

    /** Takes away a member of an object or an item of a list; those that follow in the list move up. */
    void remove(String pointer) {
        String parent = parent(pointer);
        String name = name(pointer);
        switch (root.at(parent)) {
            case ObjectNode object -> {
                object.remove(name);
                forget(pointer);
            }
            case ArrayNode array -> {
                int index = Integer.parseInt(name);
                int size = array.size();
                for (int i = index; i < size - 1; i++) {
                    Branch next = copy(parent + "/" + (i + 1));
                    forget(parent + "/" + i);
                    remember(parent + "/" + i, next);
                }
                forget(parent + "/" + (size - 1));
                array.remove(index);
            }
            default -> throw new IllegalArgumentException("Nothing holds " + pointer);
        }
    }

    /** Puts a branch to a member of an object, in place of what is there. */
    void put(String pointer, Branch branch) {
        forget(pointer);
        ((ObjectNode) root.at(parent(pointer))).set(name(pointer), branch.node());
        remember(pointer, branch);
    }

    /** Puts a value of no file of its own there, with the line of what it is said of. */
    void put(String pointer, JsonNode value, Place place) {
        put(pointer, new Branch(value, Map.of("", place)));
    }

    /** Adds a branch behind the last item of a list. */
    void append(String pointer, Branch branch) {
        ArrayNode array = (ArrayNode) root.at(pointer);
        remember(pointer + "/" + array.size(), branch);
        array.add(branch.node());
    }

    /** The object at a pointer, made where it is not there. */
    ObjectNode object(String pointer) {
        if (root.at(pointer) instanceof ObjectNode object) {
            return object;
        }
        return object(parent(pointer)).putObject(name(pointer));
    }

    private void remember(String pointer, Branch branch) {
        branch.places().forEach((at, place) -> places.put(pointer + at, place));
    }

    private void forget(String pointer) {
        places.subMap(pointer + "/", pointer + AFTER_SLASH).clear();
        places.remove(pointer);
    }

    static String parent(String pointer) {
        return pointer.substring(0, pointer.lastIndexOf('/'));
    }

    static String name(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
    }
}
