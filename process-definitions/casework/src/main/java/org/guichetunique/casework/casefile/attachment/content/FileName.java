package org.guichetunique.casework.casefile.attachment.content;

import java.text.Normalizer;

/** A name that is shown, and given to whoever saves the file; on our disks nothing bears it. */
public final class FileName {

    private static final int LONGEST = 80;

    private FileName() {}

    /**
     * Without folders, control characters, marks that turn the direction round, and any extension but that of what the
     * file is.
     *
     * @param extension such as {@code pdf}
     */
    public static String clean(String said, String extension) {
        String last = said.substring(Math.max(said.lastIndexOf('/'), said.lastIndexOf('\\')) + 1);
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(last, Normalizer.Form.NFC).codePoints().forEach(point -> {
            if (isSeen(point)) {
                plain.appendCodePoint("<>:\"|?*;%".indexOf(point) >= 0 || point == '.' ? ' ' : point);
            }
        });
        String base = plain.toString().replaceAll("\\s+", " ").strip();
        // The last word was an extension, whatever it said.
        int dot = last.lastIndexOf('.');
        int space = base.lastIndexOf(' ');
        if (dot > 0 && space > 0 && last.length() - dot <= 6) {
            base = base.substring(0, space);
        }
        int end = base.offsetByCodePoints(0, Math.min(LONGEST, base.codePointCount(0, base.length())));
        // A spreadsheet takes a list of names for formulas where they begin so.
        base = base.substring(0, end).replaceFirst("^[=+@\\-\\s]+", "").strip();
        return (base.isEmpty() ? "document" : base) + "." + extension;
    }

    private static boolean isSeen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
