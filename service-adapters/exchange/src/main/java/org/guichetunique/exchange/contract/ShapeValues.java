package org.guichetunique.exchange.contract;

import java.util.List;
import java.util.function.Consumer;

/** Finds in a message the values that it holds. */
final class ShapeValues {

    private ShapeValues() {}

    /** @param requiredOnly leaves out what a message need not hold */
    static void collect(Shape shape, boolean requiredOnly, boolean required, Consumer<Shape.Value> into) {
        switch (shape) {
            case Shape.Value value -> {
                if (required || !requiredOnly) {
                    into.accept(value);
                }
            }
            case Shape.Record part -> {
                part.members()
                        .values()
                        .forEach(member -> collect(member.shape(), requiredOnly, required && member.required(), into));
                part.splits()
                        .forEach(split -> collect(split.value(), requiredOnly, required && split.required(), into));
            }
            case Shape.Only only -> collect(only.one(), requiredOnly, required && only.always(), into);
            case Shape.Joined joined ->
                joined.values().values().forEach(value -> collect(value, requiredOnly, required, into));
            case Shape.Picked picked ->
                picked.picks().forEach(pick -> collect(pick.values(), requiredOnly, false, into));
            case Shape.Constant constant -> {}
            case Shape.FromCall call -> {}
            case Shape.Several several -> {
                // No address of a case; named for the record alone.
            }
            case Shape.Opaque opaque -> {
                // Nothing that the dictionary knows.
            }
        }
    }

    /** The lists of several of a kind. */
    static List<Shape.Several> lists(Shape shape) {
        if (shape instanceof Shape.Several several) {
            return List.of(several);
        }
        if (shape instanceof Shape.Only only) {
            return lists(only.one());
        }
        return shape instanceof Shape.Record part
                ? part.members().values().stream()
                        .flatMap(member -> lists(member.shape()).stream())
                        .toList()
                : List.of();
    }
}
