package org.guichetunique.casework.casefile;

/** What a person typed, as it is kept. */
public final class InputText {

    /** Above the longest that any element admits. */
    private static final int MAX_KEPT = 4_002;

    private InputText() {}

    /**
     * Enough to show a person what was wrong with it, never enough to fill the disk. What is wrong stays wrong: a text
     * is cut above the longest that any element admits, and the one character that no database takes is kept as another
     * that nobody may type either.
     */
    public static String bounded(String typed) {
        String storable = typed.replace('\u0000', '\u0001');
        if (storable.length() <= MAX_KEPT) {
            return storable;
        }
        int end = Character.isHighSurrogate(storable.charAt(MAX_KEPT - 1)) ? MAX_KEPT - 1 : MAX_KEPT;
        return storable.substring(0, end);
    }
}
