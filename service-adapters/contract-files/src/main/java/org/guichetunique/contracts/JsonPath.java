package org.guichetunique.contracts;

import java.util.ArrayList;
import java.util.List;
import org.guichetunique.exchange.file.SourceFile;
import tools.jackson.databind.JsonNode;

/**
 * A query of JSON values by RFC 9535, by which the actions of an overlay say what they are about. None of the kept
 * libraries that speak this very standard can be had for Java's own collections of values.
 */
final class JsonPath {

    /** More than any overlay selects; a query that goes through everything again and again ends here. */
    static final int MOST_NODES = 200_000;

    private final List<PathSegment> segments;

    private JsonPath(List<PathSegment> segments) {
        this.segments = segments;
    }

    /** A value and where it stands. */
    record Node(String pointer, JsonNode value) {}

    /** A text that is no query, with where it ceases to be one. */
    static final class NotAQuery extends Exception {

        private static final long serialVersionUID = 1L;

        NotAQuery(String message) {
            super(message);
        }
    }

    static JsonPath parse(String text) throws NotAQuery {
        return new JsonPath(new PathParser(text).query());
    }

    /** @return JSON pointers of what it selects, in document order */
    List<String> select(JsonNode root) throws NotAQuery {
        return new Evaluation(root)
                .nodes(segments, List.of(new Node("", root))).stream()
                        .map(Node::pointer)
                        .toList();
    }

    /** One run of a query over one document. */
    static final class Evaluation {

        private final JsonNode root;
        private int visited;

        Evaluation(JsonNode root) {
            this.root = root;
        }

        JsonNode root() {
            return root;
        }

        List<Node> nodes(List<PathSegment> segments, List<Node> from) throws NotAQuery {
            List<Node> nodes = from;
            for (PathSegment segment : segments) {
                List<Node> next = new ArrayList<>();
                for (Node node : nodes) {
                    apply(segment, node, next);
                }
                nodes = next;
            }
            return nodes;
        }

        private void apply(PathSegment segment, Node node, List<Node> into) throws NotAQuery {
            for (PathSelector selector : segment.selectors()) {
                select(selector, node, into);
            }
            if (segment.descendants()) {
                for (Node child : children(node)) {
                    apply(segment, child, into);
                }
            }
        }

        private void select(PathSelector selector, Node node, List<Node> into) throws NotAQuery {
            JsonNode value = node.value();
            switch (selector) {
                case PathSelector.Name name -> {
                    if (value.isObject() && value.has(name.name())) {
                        add(child(node, name.name()), into);
                    }
                }
                case PathSelector.Wildcard all -> {
                    for (Node child : children(node)) {
                        add(child, into);
                    }
                }
                case PathSelector.Index index -> {
                    long at = index.index() < 0 ? value.size() + index.index() : index.index();
                    if (value.isArray() && at >= 0 && at < value.size()) {
                        add(item(node, (int) at), into);
                    }
                }
                case PathSelector.Slice slice -> {
                    if (value.isArray()) {
                        for (int at : slice.of(value.size())) {
                            add(item(node, at), into);
                        }
                    }
                }
                case PathSelector.Filter filter -> {
                    for (Node child : children(node)) {
                        if (filter.test().holds(this, child)) {
                            add(child, into);
                        }
                    }
                }
            }
        }

        private void add(Node node, List<Node> into) throws NotAQuery {
            count();
            into.add(node);
        }

        private void count() throws NotAQuery {
            if (++visited > MOST_NODES) {
                throw new NotAQuery("goes through more than " + MOST_NODES + " values");
            }
        }

        private List<Node> children(Node node) throws NotAQuery {
            List<Node> children = new ArrayList<>();
            if (node.value().isObject()) {
                node.value().propertyNames().forEach(name -> children.add(child(node, name)));
            }
            for (int i = 0; node.value().isArray() && i < node.value().size(); i++) {
                children.add(item(node, i));
            }
            for (int i = 0; i < children.size(); i++) {
                count();
            }
            return children;
        }

        private static Node child(Node node, String name) {
            return new Node(
                    SourceFile.pointer(node.pointer(), name), node.value().get(name));
        }

        private static Node item(Node node, int index) {
            return new Node(node.pointer() + "/" + index, node.value().get(index));
        }
    }
}
