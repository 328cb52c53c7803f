package org.guichetunique.portal.shell.download;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table for a spreadsheet, as RFC 4180 has it, with the mark by which spreadsheets know UTF-8. No cell begins with what
 * one takes for a formula: an apostrophe goes before it.
 */
public final class Csv {

    private static final String FORMULA_STARTS = "=+-@\t\r\n|%";

    private Csv() {}

    public static String of(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n")))
                .collect(Collectors.joining("", "\uFEFF", ""));
    }

    private static String cell(String text) {
        String harmless = startsLikeFormula(text) ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }

    /** Skips leading spaces, as some spreadsheets do. */
    private static boolean startsLikeFormula(String text) {
        String start = text.stripLeading();
        return !text.isEmpty()
                && (FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
                        || !start.isEmpty() && FORMULA_STARTS.indexOf(start.charAt(0)) >= 0);
    }
}
