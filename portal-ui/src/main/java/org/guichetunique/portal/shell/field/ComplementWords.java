package org.guichetunique.portal.shell.field;

import java.util.List;
import java.util.stream.Collectors;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;

/** What is missing, in a sentence's worth of words. */
public final class ComplementWords {

    private ComplementWords() {}

    /** @param reasons keys of what is missing */
    public static String missing(List<String> reasons, Language language) {
        return reasons.stream()
                .map(reason -> Wording.in(language, "complement.reason." + reason))
                .collect(Collectors.joining(language == Language.ARABIC ? "؛ " : "; "));
    }
}
