package org.guichetunique.procedures.check;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.guichetunique.exchange.file.Finding;
import org.guichetunique.procedures.catalogue.Texts;
import org.guichetunique.procedures.finding.ProcedureRule;
import org.guichetunique.procedures.form.Form;
import org.jspecify.annotations.Nullable;

/** Whether everything that a procedure shows is said, and in every language. */
final class TextCheck {

    /** What every procedure is called. */
    private static final List<String> ENTRY = List.of("summary", "title");

    /** What its page tells whoever chooses it. */
    private static final List<String> PAGE = List.of("audience", "asked", "before", "silence", "output");

    private final CheckedProcedure one;
    private final Set<String> elements;

    /** @param elements of the model, by their identifiers */
    TextCheck(CheckedProcedure one, Set<String> elements) {
        this.one = one;
        this.elements = elements;
    }

    void check() {
        ENTRY.forEach(one::hasText);
        if (one.service().isChosen()) {
            PAGE.forEach(one::hasText);
        }
        one.service().questions().forms().values().stream()
                .flatMap(form -> form.sections().stream())
                .map(Form.Section::key)
                .filter(key -> !key.isEmpty())
                .distinct()
                .forEach(one::hasText);
        Set<String> french = one.service().texts().keys("fr");
        for (String language : Texts.LANGUAGES) {
            Set<String> missing = new TreeSet<>(french);
            missing.removeAll(one.service().texts().keys(language));
            Set<String> extra = new TreeSet<>(one.service().texts().keys(language));
            extra.removeAll(french);
            Path file = one.files().path(Texts.file(language));
            missing.forEach(key -> one.findings()
                    .add(new Finding(file, 1, ProcedureRule.TRANSLATION_MISSING, speaksOf(key), List.of(key))));
            extra.forEach(key -> one.findings()
                    .add(new Finding(file, 1, ProcedureRule.TRANSLATION_EXTRA, speaksOf(key), List.of(key))));
        }
    }

    /** The element of the model that a text such as {@code step.examine} names. */
    private @Nullable String speaksOf(String key) {
        String id = key.substring(key.indexOf('.') + 1);
        return elements.contains(id) ? id : null;
    }
}
