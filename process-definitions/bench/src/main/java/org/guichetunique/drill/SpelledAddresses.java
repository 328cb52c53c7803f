package org.guichetunique.drill;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.exchange.dictionary.ElementReader;
import org.guichetunique.exchange.dictionary.Reading;
import org.guichetunique.procedures.Definitions;

/**
 * Addresses as the post writes them, and numbers of identity cards as people copy them: taken, and no letter or digit of
 * them is lost.
 */
final class SpelledAddresses implements Property {

    private static final List<String> ELEMENTS =
            List.of("person.addressLine", "move.addressLine", "company.headOffice", "land.addressLine");
    private static final List<String> NUMBERS =
            List.of("", "%d", "%d,", "N° %d", "nº %d", "n°%d", "%d bis", "%d/3", "%d-%<d", "رقم %d", "Km %d,5");
    private static final List<String> WAYS = List.of(
            "rue",
            "av.",
            "Bd",
            "bd.",
            "place",
            "impasse",
            "Derb",
            "Lot.",
            "Hay",
            "Quartier",
            "C/O M.",
            "Douar",
            "شارع",
            "زنقة",
            "حي",
            "درب",
            "تجزئة",
            "إقامة");
    private static final List<String> NAMES = List.of(
            "de l’Océan",
            "Moulay Idriss",
            "Hassan II",
            "« Al Amal »",
            "“Al Amal”",
            "\"C\"",
            "des Orangers",
            "Aït Melloul",
            "20 Août",
            "d'Espagne",
            "11 janvier",
            "El-Menzeh",
            "(ex-Gouraud)",
            "محمد الخامس",
            "البرتقال",
            "20 غشت",
            "«النخيل»",
            "الأمـل");
    private static final List<String> REST = List.of(
            "",
            "Imm. %d",
            "Imm. B : apt %d",
            "Apt #%d",
            "Rés. Al Amal ; app. %d",
            "2ème étage",
            "RDC",
            "B.P. %d",
            "N° %d & %<d",
            "Bloc \"C\" n° %d",
            "عمارة %d",
            "شقة رقم %d",
            "الطابق 2");
    private static final List<String> BETWEEN =
            List.of(" ", ", ", "، ", " – ", " - ", " ; ", " / ", "،", "\u00a0", "  ");
    private static final List<String> FIGURES = List.of("0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹");
    private static final List<String> IN_CARDS = List.of("", " ", "-", "\u00a0", "\u200e", ".");

    private final Dictionary dictionary;

    SpelledAddresses(Definitions definitions) {
        dictionary = definitions.dictionary();
    }

    @Override
    public String name() {
        return "addresses as the post writes them and numbers of cards are taken whole";
    }

    @Override
    public boolean isQuick() {
        return true;
    }

    @Override
    public String violatedBy(RandomGenerator chance) {
        return chance.nextInt(4) == 0 ? card(chance) : address(chance);
    }

    private String address(RandomGenerator chance) {
        String between = one(BETWEEN, chance);
        String typed = String.join(
                        between,
                        one(NUMBERS, chance).formatted(1 + chance.nextInt(400)),
                        one(WAYS, chance) + " " + one(NAMES, chance),
                        one(REST, chance).formatted(1 + chance.nextInt(60)))
                .strip();
        typed = typed.startsWith(between.strip())
                ? typed.substring(between.strip().length())
                : typed;
        String element = one(ELEMENTS, chance);
        String written = inFigures(typed, one(FIGURES, chance));
        Reading reading = ElementReader.read(dictionary.element(element), written);
        return reading instanceof Reading.Value value
                        && bare(value.json().asString()).equals(bare(typed))
                ? ""
                : "%s '%s': %s".formatted(element, written, reading);
    }

    private String card(RandomGenerator chance) {
        StringBuilder letters = new StringBuilder();
        for (int more = 1 + chance.nextInt(2); more > 0; more--) {
            letters.append((char) ('A' + chance.nextInt(26)));
        }
        String number = String.valueOf(1 + chance.nextInt(999_999));
        String right = letters + number;
        String typed = letters + one(IN_CARDS, chance) + inFigures(number, one(FIGURES, chance));
        typed = chance.nextBoolean() ? typed.toLowerCase(Locale.ROOT) : typed;
        Reading reading = ElementReader.read(dictionary.element("person.nationalId"), typed);
        return reading instanceof Reading.Value value && value.json().asString().equals(right)
                ? ""
                : "person.nationalId '%s' is not %s: %s".formatted(typed, right, reading);
    }

    /** Letters and digits alone, without what only stretches a word. */
    private static String bare(String text) {
        StringBuilder bare = new StringBuilder();
        text.codePoints()
                .filter(sign -> Character.isLetterOrDigit(sign) && sign != 'ـ')
                .forEach(bare::appendCodePoint);
        return bare.toString();
    }

    private static String inFigures(String text, String figures) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(sign -> out.append(sign >= '0' && sign <= '9' ? figures.charAt(sign - '0') : (char) sign));
        return out.toString();
    }

    private static <T> T one(List<T> of, RandomGenerator chance) {
        return of.get(chance.nextInt(of.size()));
    }
}
