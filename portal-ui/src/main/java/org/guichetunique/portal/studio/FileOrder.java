package org.guichetunique.portal.studio;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files of a procedure: the model first, then what it decides by, what it asks, what it says. */
final class FileOrder {

    private static final List<String> ENDINGS = List.of(".bpmn", ".dmn", ".form", ".yaml", ".properties");

    static final Comparator<String> OF_PROCEDURE =
            Comparator.comparingInt(FileOrder::rank).thenComparing(Comparator.naturalOrder());

    private FileOrder() {}

    private static int rank(String name) {
        for (int i = 0; i < ENDINGS.size(); i++) {
            if (name.endsWith(ENDINGS.get(i))) {
                return i;
            }
        }
        return ENDINGS.size();
    }

    /** @return null for what is written as text */
    static Editor.@Nullable Kind editor(String name) {
        return switch (rank(name)) {
            case 0 -> Editor.Kind.MODEL;
            case 1 -> Editor.Kind.RULES;
            case 2 -> Editor.Kind.FORM;
            default -> null;
        };
    }
}
