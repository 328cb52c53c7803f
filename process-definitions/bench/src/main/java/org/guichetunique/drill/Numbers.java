package org.guichetunique.drill;

import java.util.List;

/** The numbers that a drill was told, in their order. */
record Numbers(List<String> told) {

    private static final int LARGEST = 9_999_999;

    /**
     * @param position of the number
     * @param otherwise where nothing was said
     */
    int at(int position, int otherwise) {
        if (position >= told.size()) {
            return otherwise;
        }
        String text = told.get(position);
        if (!text.matches("[1-9][0-9]{0,6}")) {
            throw new WrongArgument("A number from 1 to %d is needed, not '%s'.".formatted(LARGEST, text));
        }
        return Integer.parseInt(text);
    }

    /** Somebody mistyped. */
    static final class WrongArgument extends RuntimeException {

        WrongArgument(String message) {
            super(message);
        }
    }
}
