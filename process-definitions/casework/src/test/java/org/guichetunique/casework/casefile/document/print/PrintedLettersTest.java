package org.guichetunique.casework.casefile.document.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.guichetunique.exchange.dictionary.PrintableLetters;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Whatever a form takes is printed as it was written, and found again as it was written. */
class PrintedLettersTest {

    private static final Path PDFTOTEXT = Path.of("/usr/bin/pdftotext");

    /** What the dictionary takes in names, addresses and free texts. */
    private static final Pattern ACCEPTED = Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}]");

    @BeforeAll
    static void start() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ḥemmu Aɛli",
                "Çağrı",
                "Țepeș",
                "Kovačević",
                "Nguyễn",
                "M\u0304ana",
                "ⵜⵉⴼⵉⵏⴰⵖ",
                "ʿAbd Allāh",
                "Anne\u2011Marie",
                "officier affluent",
                "Ελλάδα",
                "Наталья"
            })
    void aNameIsReadAsItWasWritten(String name) throws IOException {
        assertThat(text(print(name))).contains(normal(name)).doesNotContain("#");
    }

    @ParameterizedTest
    @ValueSource(strings = {"لينة الأمل", "الإلاه لا إله", "أڭادير", "مُحَمَّد", "آلاء (سلا)"})
    void anArabicWordIsFoundOnTheSheetAndInWhatAScreenReaderSays(String name) throws IOException {
        byte[] pdf = print(name);

        assertThat(text(pdf)).contains(normal(name));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(spoken(document.getDocumentCatalog().getStructureTreeRoot()))
                    .map(PrintedLettersTest::normal)
                    .contains(normal(name));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"لينة الأمل", "الإلاه لا إله", "أڭادير", "مُحَمَّد", "Nguyễn", "officier"})
    @EnabledIf("hasPdfToText")
    void anotherProgramFindsItToo(String name) throws Exception {
        Path file = Files.createTempFile("letters", ".pdf");
        try {
            Files.write(file, print(name));
            Process process = new ProcessBuilder(PDFTOTEXT.toString(), file.toString(), "-").start();
            String text = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);

            assertThat(normal(text)).contains(normal(name));
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void everyLetterThatAFormTakesIsOnTheSheet() throws IOException {
        List<String> rows = new ArrayList<>();
        int[] letters = accepted()
                .filter(point ->
                        PrintableLetters.missing(Character.toString(point)).isEmpty())
                .filter(point ->
                        !ReadableText.isRightToLeft(point) && !isOfArabic(point) && !isMark(point) && !isJoined(point))
                .toArray();
        for (int from = 0; from < letters.length; from += 8) {
            rows.add(IntStream.of(letters)
                    .skip(from)
                    .limit(8)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining(" ")));
        }

        byte[] pdf = print(rows.toArray(String[]::new));

        String text = text(pdf);
        assertThat(rows.stream().map(PrintedLettersTest::normal).filter(row -> !text.contains(row)))
                .isEmpty();
        assertConforms(pdf);
    }

    @Test
    void everyArabicLetterThatAFormTakesIsOnTheSheet() throws IOException {
        List<String> words = accepted()
                .filter(ReadableText::isRightToLeft)
                .filter(point ->
                        PrintableLetters.missing(Character.toString(point)).isEmpty())
                .filter(point -> Character.UnicodeBlock.of(point) != Character.UnicodeBlock.ARABIC_PRESENTATION_FORMS_B)
                .filter(point -> Normalizer.isNormalized(Character.toString(point), Normalizer.Form.NFKC))
                .mapToObj(Character::toString)
                .map(letter -> "ب" + letter + "ب")
                .toList();

        byte[] pdf = print(words.toArray(String[]::new));

        String text = text(pdf);
        assertThat(words.stream().filter(word -> !text.contains(word))).isEmpty();
        assertConforms(pdf);
    }

    @Test
    void whatNoFontHasIsSaidByItsNumber() throws IOException {
        assertThat(text(print("Li 进 Wei"))).contains("Li (U+8FDB) Wei").doesNotContain("#");
    }

    @Test
    void theDictionaryKnowsTheLettersOfTheFonts() {
        assertThat(accepted()
                        .filter(point -> PrintableLetters.missing(Character.toString(point))
                                        .isEmpty()
                                != Typefaces.have(
                                        normal(Character.toString(point)).codePointAt(0)))
                        .mapToObj("%04X"::formatted))
                .isEmpty();
    }

    private static IntStream accepted() {
        return IntStream.range(0x21, Character.MAX_CODE_POINT)
                .filter(Character::isDefined)
                .filter(point -> ACCEPTED.matcher(Character.toString(point)).matches());
    }

    /** Its figures and signs take the direction of what stands beside them. */
    private static boolean isOfArabic(int point) {
        return Character.UnicodeBlock.of(point).toString().startsWith("ARABIC");
    }

    /** Two letters in one, which the reading program takes apart. */
    private static boolean isJoined(int point) {
        return Character.UnicodeBlock.of(point) == Character.UnicodeBlock.ALPHABETIC_PRESENTATION_FORMS;
    }

    private static boolean isMark(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    private static byte[] print(String... names) {
        return PdfPage.print(new Listing(
                Locale.FRENCH,
                "Noms",
                "Pour essai",
                List.of(new Listing.Section(
                        "Noms",
                        Stream.of(names)
                                .map(name -> new Listing.Row("Nom", name, ""))
                                .toList()))));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return normal(new PDFTextStripper().getText(document));
        }
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static List<String> spoken(PDStructureNode node) {
        List<String> spoken = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getActualText() != null) {
                    spoken.add(element.getActualText());
                }
                spoken.addAll(spoken(element));
            }
        }
        return spoken;
    }

    private static void assertConforms(byte[] pdf) {
        try (var parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_A);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_A, false)) {
            assertThat(validator.validate(parser).getTestAssertions())
                    .allSatisfy(assertion -> assertThat(assertion.getStatus().name())
                            .as("%s at %s", assertion.getMessage(), assertion.getLocation())
                            .isEqualTo("PASSED"));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    static boolean hasPdfToText() {
        return Files.isExecutable(PDFTOTEXT);
    }
}
