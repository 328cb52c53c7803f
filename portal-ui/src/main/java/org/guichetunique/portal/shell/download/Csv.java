package org.guichetunique.portal.shell.download;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.guichetunique.portal.shell.language.Language;

/**
 * A table that opens in columns in the spreadsheets of those who read the language: where the comma stands in numbers, the
 * semicolon separates cells. It begins with the mark by which spreadsheets know UTF-8. No text begins with what one takes
 * for a formula: an apostrophe goes before it. A negative number is no formula.
 */
public final class Csv {

    private static final String FORMULA_STARTS = "=+-@\t\r\n|%";
    private static final Pattern NEGATIVE = Pattern.compile("-[0-9]+([.,][0-9]+)?");
    private static final char UTF_8_MARK = '\uFEFF';

    private Csv() {}

    /** @param rows of text and of numbers; of a number at most three decimals are written */
    public static String of(List<? extends List<?>> rows, Language language) {
        boolean comma = language != Language.ENGLISH;
        CSVFormat format =
                CSVFormat.RFC4180.builder().setDelimiter(comma ? ';' : ',').get();
        DecimalFormat numbers =
                new DecimalFormat("0.###", DecimalFormatSymbols.getInstance(comma ? Locale.FRENCH : Locale.ROOT));
        StringBuilder file = new StringBuilder().append(UTF_8_MARK);
        try (CSVPrinter printer = new CSVPrinter(file, format)) {
            for (List<?> row : rows) {
                printer.printRecord(row.stream()
                        .map(cell -> cell instanceof Number number ? numbers.format(number) : text(cell.toString())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toString();
    }

    private static String text(String text) {
        return startsLikeFormula(text) && !NEGATIVE.matcher(text).matches() ? "'" + text : text;
    }

    /** Skips leading spaces, as some spreadsheets do. */
    private static boolean startsLikeFormula(String text) {
        String start = text.stripLeading();
        return !text.isEmpty()
                && (FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
                        || !start.isEmpty() && FORMULA_STARTS.indexOf(start.charAt(0)) >= 0);
    }
}
