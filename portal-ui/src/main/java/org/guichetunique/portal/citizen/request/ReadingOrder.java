package org.guichetunique.portal.citizen.request;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.guichetunique.casework.request.Question;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.portal.shell.language.Language;

/** Asks a name first in the letters of the language that the page speaks. */
final class ReadingOrder {

    private ReadingOrder() {}

    /** @param questions in the order of the form, which is that of Latin letters */
    static List<Question> of(List<Question> questions, Language language) {
        if (language != Language.ARABIC) {
            return questions;
        }
        Set<Question> ordered = new LinkedHashSet<>();
        for (Question question : questions) {
            questions.stream()
                    .filter(other -> saysInArabic(other, question))
                    .findFirst()
                    .ifPresent(ordered::add);
            ordered.add(question);
        }
        return List.copyOf(ordered);
    }

    private static boolean saysInArabic(Question arabic, Question latin) {
        Element element = arabic.field().element();
        return element.arabicScript()
                && !latin.field().element().arabicScript()
                && arabic.field()
                        .address()
                        .subject()
                        .equals(latin.field().address().subject())
                && element.name().startsWith(latin.field().element().name());
    }
}
