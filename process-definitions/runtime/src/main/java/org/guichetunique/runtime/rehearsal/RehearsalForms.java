package org.guichetunique.runtime.rehearsal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.guichetunique.casework.office.task.Answers;
import org.guichetunique.casework.request.Question;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.procedures.form.Form;

/** What a rehearsal asks, and what was typed into it. */
final class RehearsalForms {

    private static final String NO_FILE = "00000000-0000-0000-0000-000000000000";

    private RehearsalForms() {}

    /** The form without what an authority has given. */
    static Form asked(RehearsedCase one) {
        return new Form(
                one.service.questions().form().id(),
                one.service.questions().form().sections().stream()
                        .map(section -> new Form.Section(
                                section.key(),
                                section.fields().stream()
                                        .filter(field -> Question.isAsked(field, one.values))
                                        .toList()))
                        .filter(section -> !section.fields().isEmpty())
                        .toList());
    }

    /** A file that is wanted is there: what it holds plays no part. */
    static Answers answers(Form form, Map<Address, String> typed) {
        Map<Address, String> all = new HashMap<>(typed);
        form.fields()
                .filter(field -> field.element().kind() == Element.Kind.DOCUMENT && field.required())
                .forEach(field -> all.putIfAbsent(field.address(), NO_FILE));
        return Answers.of(form, all);
    }

    static Map<Address, String> written(Map<Address, String> typed) {
        Map<Address, String> written = new LinkedHashMap<>();
        typed.forEach((address, text) -> {
            if (!text.isBlank()) {
                written.put(address, text);
            }
        });
        return written;
    }
}
