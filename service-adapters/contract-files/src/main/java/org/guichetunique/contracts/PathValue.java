package org.guichetunique.contracts;

import java.util.List;
import org.guichetunique.contracts.JsonPath.Evaluation;
import org.guichetunique.contracts.JsonPath.Node;
import org.guichetunique.contracts.JsonPath.NotAQuery;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a filter compares: null where there is nothing. */
@FunctionalInterface
interface PathValue {

    @Nullable
    JsonNode value(Evaluation evaluation, Node current) throws NotAQuery;

    /**
     * What another query finds, from the value under test or from the whole document.
     *
     * @param fromRoot whether it begins with {@code $}
     */
    record Query(boolean fromRoot, List<PathSegment> segments) implements PathValue {

        List<Node> nodes(Evaluation evaluation, Node current) throws NotAQuery {
            return evaluation.nodes(segments, List.of(fromRoot ? new Node("", evaluation.root()) : current));
        }

        /** Whether it can find one value at most, as a comparison wants. */
        boolean isSingular() {
            return segments.stream().allMatch(PathSegment::isSingular);
        }

        @Override
        public @Nullable JsonNode value(Evaluation evaluation, Node current) throws NotAQuery {
            List<Node> nodes = nodes(evaluation, current);
            return nodes.size() == 1 ? nodes.getFirst().value() : null;
        }
    }

    static PathValue literal(JsonNode value) {
        return (evaluation, current) -> value;
    }

    static PathValue length(PathValue of) {
        return (evaluation, current) -> {
            JsonNode value = of.value(evaluation, current);
            if (value == null) {
                return null;
            }
            if (value.isString()) {
                String text = value.asString();
                return JsonNodeFactory.instance.numberNode(text.codePointCount(0, text.length()));
            }
            return value.isContainer() ? JsonNodeFactory.instance.numberNode(value.size()) : null;
        };
    }

    static PathValue count(Query of) {
        return (evaluation, current) -> JsonNodeFactory.instance.numberNode(
                of.nodes(evaluation, current).size());
    }

    /** The only value that a query finds. */
    static PathValue single(Query of) {
        return of::value;
    }
}
