package org.guichetunique.contracts;

import java.util.List;
import java.util.function.BiPredicate;
import org.guichetunique.contracts.JsonPath.Evaluation;
import org.guichetunique.contracts.JsonPath.Node;
import org.guichetunique.contracts.JsonPath.NotAQuery;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a filter of a query asks of each value. */
@FunctionalInterface
interface PathTest {

    boolean holds(Evaluation evaluation, Node current) throws NotAQuery;

    static PathTest any(List<PathTest> tests) {
        return (evaluation, current) -> {
            for (PathTest test : tests) {
                if (test.holds(evaluation, current)) {
                    return true;
                }
            }
            return false;
        };
    }

    static PathTest all(List<PathTest> tests) {
        return (evaluation, current) -> {
            for (PathTest test : tests) {
                if (!test.holds(evaluation, current)) {
                    return false;
                }
            }
            return true;
        };
    }

    static PathTest not(PathTest test) {
        return (evaluation, current) -> !test.holds(evaluation, current);
    }

    static PathTest exists(PathValue.Query query) {
        return (evaluation, current) -> !query.nodes(evaluation, current).isEmpty();
    }

    static PathTest compares(PathValue left, String operator, PathValue right) {
        return (evaluation, current) ->
                compare(left.value(evaluation, current), operator, right.value(evaluation, current));
    }

    /** {@code match} and {@code search}, with a regular expression by RFC 9485. */
    static PathTest matches(PathValue text, PathValue expression, BiPredicate<String, String> how) {
        return (evaluation, current) -> {
            JsonNode read = text.value(evaluation, current);
            JsonNode wanted = expression.value(evaluation, current);
            return read != null
                    && wanted != null
                    && read.isString()
                    && wanted.isString()
                    && how.test(read.asString(), wanted.asString());
        };
    }

    private static boolean compare(@Nullable JsonNode left, String operator, @Nullable JsonNode right) {
        return switch (operator) {
            case "==" -> equal(left, right);
            case "!=" -> !equal(left, right);
            case "<" -> less(left, right);
            case ">" -> less(right, left);
            case "<=" -> less(left, right) || equal(left, right);
            default -> less(right, left) || equal(left, right);
        };
    }

    private static boolean equal(@Nullable JsonNode left, @Nullable JsonNode right) {
        if (left == null || right == null) {
            return left == right;
        }
        return left.isNumber() && right.isNumber()
                ? left.decimalValue().compareTo(right.decimalValue()) == 0
                : left.equals(right);
    }

    private static boolean less(@Nullable JsonNode left, @Nullable JsonNode right) {
        if (left == null || right == null) {
            return false;
        }
        if (left.isNumber() && right.isNumber()) {
            return left.decimalValue().compareTo(right.decimalValue()) < 0;
        }
        return left.isString() && right.isString() && left.asString().compareTo(right.asString()) < 0;
    }
}
