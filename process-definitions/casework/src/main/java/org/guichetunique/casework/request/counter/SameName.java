package org.guichetunique.casework.request.counter;

import java.util.List;
import java.util.stream.Stream;
import org.guichetunique.casework.casefile.spelling.Spelling;

/** Whether what is typed from a card is a name that the register has: in either order, accents and hyphens aside. */
final class SameName {

    private SameName() {}

    static boolean of(String typed, Register.Bearer.Named named) {
        List<String> words = words(typed);
        return !words.isEmpty() && (words.equals(words(named.latin())) || words.equals(words(named.arabic())));
    }

    private static List<String> words(String name) {
        return Stream.of(Spelling.plain(name).replaceAll("['’ʼ]", "").split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty())
                .sorted()
                .toList();
    }
}
