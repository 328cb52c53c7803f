package org.guichetunique.casework.casefile.document.print;

import java.util.List;
import java.util.Locale;

/**
 * A letter for the post, in one language.
 *
 * @param sender who writes, a line each
 * @param recipient name and address, a line each, where the window of an envelope shows them
 * @param day on which it was written, in words
 */
public record PaperLetter(
        Locale language,
        List<String> sender,
        List<String> recipient,
        String day,
        String subject,
        List<String> paragraphs) {}
