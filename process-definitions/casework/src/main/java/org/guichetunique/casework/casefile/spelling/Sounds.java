package org.guichetunique.casework.casefile.spelling;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a name may be heard, in the consonants that Arabic and Latin letters have in common. One that leaves a choice has
 * several: whoever writes decides whether a short <i>u</i> is a letter, whether a last <i>h</i> is one, and whether the article stands
 * by itself.
 */
public final class Sounds {

    /** The consonants, as people write them in Latin letters and in the figures of their telephones. */
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('ب', "b"),
            Map.entry('ت', "t"),
            Map.entry('ث', "t"),
            Map.entry('ج', "j"),
            Map.entry('ح', "h"),
            Map.entry('خ', "k"),
            Map.entry('د', "d"),
            Map.entry('ذ', "d"),
            Map.entry('ر', "r"),
            Map.entry('ز', "z"),
            Map.entry('س', "s"),
            Map.entry('ش', "s"),
            Map.entry('ص', "s"),
            Map.entry('ض', "d"),
            Map.entry('ط', "t"),
            Map.entry('ظ', "d"),
            Map.entry('غ', "g"),
            Map.entry('ف', "f"),
            Map.entry('ق', "k"),
            Map.entry('ك', "k"),
            Map.entry('ل', "l"),
            Map.entry('م', "m"),
            Map.entry('ن', "n"),
            Map.entry('ه', "h"),
            Map.entry('و', "w"));

    private static final String CONSONANTS = "bdfghjklmnrstwz";
    private static final Pattern LATIN_ARTICLE = Pattern.compile("^(?:el|al|il)(?=[a-z]{3})");
    private static final Pattern SERVANT_OF = Pattern.compile("^(?:abd(?:[aeiou]{0,2})l|عبدال)(?=\\p{L}{2})");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern BEGINS_WITH_VOWEL = Pattern.compile("^[aeiouyاعأإآ]");

    private Sounds() {}

    /** @param word a plain one, as {@link Spelling#plain} makes it; none where it has too little sound to tell it from others */
    public static Set<String> of(String word) {
        Set<String> sounds = new LinkedHashSet<>();
        if (!LETTER.matcher(word).find()) {
            return sounds;
        }
        String whole = SERVANT_OF.matcher(word).replaceFirst("abd");
        add(sounds, word, whole);
        add(sounds, word, LATIN_ARTICLE.matcher(whole).replaceFirst(""));
        return sounds;
    }

    private static void add(Set<String> sounds, String word, String written) {
        String heard = heard(written);
        String open = heard.endsWith("h") ? heard.substring(0, heard.length() - 1) : heard;
        for (String one : List.of(heard, open)) {
            keep(sounds, word, one);
            keep(sounds, word, one.replace("w", ""));
        }
    }

    /** A single consonant says something with the vowel before it: Aicha and Assia, but not every word with an s. */
    private static void keep(Set<String> sounds, String word, String heard) {
        if (heard.length() > 1) {
            sounds.add(heard);
        } else if (heard.length() == 1 && BEGINS_WITH_VOWEL.matcher(word).find()) {
            sounds.add("a" + heard);
        }
    }

    private static String heard(String word) {
        StringBuilder heard = new StringBuilder();
        String latin = word.replace("ou", "w")
                .replace("dj", "j")
                .replace("kh", "k")
                .replace("ch", "s")
                .replace("sh", "s")
                .replace("gh", "g")
                .replace("dh", "d")
                .replace("th", "t")
                .replace('7', 'h')
                .replace('9', 'k')
                .replace('q', 'k')
                .replace('c', 'k')
                .replace('5', 'k')
                .replace('v', 'b')
                .replace('p', 'b');
        for (char letter : once(latin).toCharArray()) {
            heard.append(LETTERS.getOrDefault(letter, CONSONANTS.indexOf(letter) >= 0 ? String.valueOf(letter) : ""));
        }
        return heard.toString();
    }

    /** A Latin letter that is doubled is one; Arabic letters that follow each other have a vowel between them that nobody writes. */
    private static String once(String latin) {
        return latin.replaceAll("([a-z])\\1+", "$1");
    }
}
