package org.guichetunique.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.guichetunique.contracts.JsonPath.NotAQuery;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads the text of a query, as the grammar of RFC 9535 has it. */
final class PathParser {

    private static final int LONGEST = 2_000;
    private static final int DEEPEST = 30;

    private final PathText text;
    private int depth;

    PathParser(String text) throws NotAQuery {
        if (text.length() > LONGEST) {
            throw new NotAQuery("is longer than " + LONGEST + " characters");
        }
        this.text = new PathText(text);
    }

    List<PathSegment> query() throws NotAQuery {
        text.expect("$");
        List<PathSegment> segments = segments();
        if (!text.isAtEnd()) {
            throw text.error("nothing more");
        }
        return segments;
    }

    private List<PathSegment> segments() throws NotAQuery {
        List<PathSegment> segments = new ArrayList<>();
        while (true) {
            int before = text.position();
            text.skipBlanks();
            if (text.take("..")) {
                segments.add(new PathSegment(
                        text.take("[") ? bracketed() : text.take("*") ? wildcard() : named(text.name()), true));
            } else if (text.take("[")) {
                segments.add(new PathSegment(bracketed(), false));
            } else if (text.take(".")) {
                segments.add(new PathSegment(text.take("*") ? wildcard() : named(text.name()), false));
            } else {
                text.back(before);
                return segments;
            }
        }
    }

    private static List<PathSelector> wildcard() {
        return List.of(new PathSelector.Wildcard());
    }

    private static List<PathSelector> named(String name) {
        return List.of(new PathSelector.Name(name));
    }

    private List<PathSelector> bracketed() throws NotAQuery {
        List<PathSelector> selectors = new ArrayList<>();
        do {
            text.skipBlanks();
            selectors.add(selector());
            text.skipBlanks();
        } while (text.take(","));
        text.expect("]");
        return selectors;
    }

    private PathSelector selector() throws NotAQuery {
        if (text.isAt("'") || text.isAt("\"")) {
            return new PathSelector.Name(text.string());
        }
        if (text.take("*")) {
            return new PathSelector.Wildcard();
        }
        if (text.take("?")) {
            text.skipBlanks();
            return new PathSelector.Filter(either());
        }
        Long start = text.isAt(":") ? null : (Long) text.integer();
        text.skipBlanks();
        if (!text.take(":")) {
            if (start == null) {
                throw text.error("a selector");
            }
            return new PathSelector.Index(start);
        }
        Long end = next();
        text.skipBlanks();
        Long step = text.take(":") ? next() : null;
        return new PathSelector.Slice(start, end, step == null ? 1 : step);
    }

    private @Nullable Long next() throws NotAQuery {
        text.skipBlanks();
        return text.isAtInteger() ? (Long) text.integer() : null;
    }

    private PathTest either() throws NotAQuery {
        if (++depth > DEEPEST) {
            throw text.error("fewer parts within parts");
        }
        List<PathTest> tests = new ArrayList<>();
        do {
            text.skipBlanks();
            tests.add(both());
            text.skipBlanks();
        } while (text.take("||"));
        depth--;
        return tests.size() == 1 ? tests.getFirst() : PathTest.any(tests);
    }

    private PathTest both() throws NotAQuery {
        List<PathTest> tests = new ArrayList<>();
        do {
            text.skipBlanks();
            tests.add(basic());
            text.skipBlanks();
        } while (text.take("&&"));
        return tests.size() == 1 ? tests.getFirst() : PathTest.all(tests);
    }

    private PathTest basic() throws NotAQuery {
        if (text.take("!")) {
            text.skipBlanks();
            return PathTest.not(text.isAt("(") ? inParentheses() : tested(operand()));
        }
        if (text.isAt("(")) {
            return inParentheses();
        }
        Operand left = operand();
        text.skipBlanks();
        for (String operator : List.of("==", "!=", "<=", ">=", "<", ">")) {
            if (text.take(operator)) {
                text.skipBlanks();
                return PathTest.compares(compared(left), operator, compared(operand()));
            }
        }
        return tested(left);
    }

    private PathTest inParentheses() throws NotAQuery {
        text.expect("(");
        PathTest inner = either();
        text.expect(")");
        return inner;
    }

    /** What stands in a filter: a value, or what is true or not by itself. */
    private record Operand(
            @Nullable PathValue value, @Nullable PathTest test) {}

    private PathValue compared(Operand operand) throws NotAQuery {
        PathValue value = operand.value();
        if (value == null || value instanceof PathValue.Query query && !query.isSingular()) {
            throw text.error("something that is one value, to compare");
        }
        return value;
    }

    private PathTest tested(Operand operand) throws NotAQuery {
        if (operand.test() != null) {
            return operand.test();
        }
        if (operand.value() instanceof PathValue.Query query) {
            return PathTest.exists(query);
        }
        throw text.error("a comparison");
    }

    private Operand operand() throws NotAQuery {
        if (text.take("@")) {
            return new Operand(new PathValue.Query(false, segments()), null);
        }
        if (text.take("$")) {
            return new Operand(new PathValue.Query(true, segments()), null);
        }
        if (text.isAt("'") || text.isAt("\"")) {
            return new Operand(PathValue.literal(JsonNodeFactory.instance.stringNode(text.string())), null);
        }
        if (text.isAtNumber()) {
            return new Operand(PathValue.literal(JsonNodeFactory.instance.numberNode(text.number())), null);
        }
        String word = text.word();
        return switch (word) {
            case "true", "false" ->
                new Operand(PathValue.literal(JsonNodeFactory.instance.booleanNode(word.equals("true"))), null);
            case "null" -> new Operand(PathValue.literal(JsonNodeFactory.instance.nullNode()), null);
            default -> function(word);
        };
    }

    private Operand function(String name) throws NotAQuery {
        text.expect("(");
        text.skipBlanks();
        Operand operand = switch (name) {
            case "length" -> new Operand(PathValue.length(compared(operand())), null);
            case "count" -> new Operand(PathValue.count(queried()), null);
            case "value" -> new Operand(PathValue.single(queried()), null);
            case "match" -> matching(PathText::matches);
            case "search" -> matching(PathText::finds);
            default -> throw text.error("length, count, value, match or search, not " + name);
        };
        text.skipBlanks();
        text.expect(")");
        return operand;
    }

    private PathValue.Query queried() throws NotAQuery {
        if (operand().value() instanceof PathValue.Query query) {
            return query;
        }
        throw text.error("a query");
    }

    private Operand matching(BiPredicate<String, String> how) throws NotAQuery {
        PathValue read = compared(operand());
        text.skipBlanks();
        text.expect(",");
        text.skipBlanks();
        return new Operand(null, PathTest.matches(read, compared(operand()), how));
    }
}
