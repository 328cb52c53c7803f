package org.guichetunique.casework.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.casework.casefile.Source;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.procedures.catalogue.PublicService;
import org.guichetunique.procedures.form.Field;
import org.guichetunique.procedures.form.Form;

/**
 * A field that has to be asked in this case, with what the person has written so far.
 *
 * @param typed empty while nothing was written
 */
public record Question(String section, Field field, String typed) {

    /** All that a service's form asks, given what is known in the case. */
    static List<Question> of(PublicService service, Map<Address, KnownValue> known) {
        List<Question> questions = new ArrayList<>();
        for (Form.Section section : service.questions().form().sections()) {
            for (Field field : section.fields()) {
                if (isAsked(field, known)
                        && !isAbsenceOfKnown(field, service.questions().form(), known)) {
                    KnownValue value = known.get(field.address());
                    String typed = value == null || value.typed() == null ? "" : value.typed();
                    questions.add(new Question(section.key(), field, typed));
                }
            }
        }
        return questions;
    }

    /** What was written so far at an address; empty where it is not asked. */
    public static String typed(List<Question> questions, Address address) {
        return questions.stream()
                .filter(question -> question.field().address().equals(address))
                .map(Question::typed)
                .findFirst()
                .orElse("");
    }

    /** Whether it would ask somebody for having none of what an authority has brought. */
    private static boolean isAbsenceOfKnown(Field field, Form form, Map<Address, KnownValue> known) {
        return form.fields()
                .filter(other -> field.address().equals(other.none()))
                .anyMatch(other -> !isAsked(other, known));
    }

    /** A fallback is asked only when the authority's answer did not bring the value. */
    public static boolean isAsked(Field field, Map<Address, KnownValue> known) {
        if (field.fallback().isEmpty()) {
            return true;
        }
        if (field.element().kind() == Element.Kind.DOCUMENT) {
            return known.values().stream()
                    .noneMatch(value ->
                            field.fallback().get().equals(value.source().operation()));
        }
        KnownValue value = known.get(field.address());
        boolean fetched = value != null && value.source().kind() == Source.Kind.AUTHORITY && value.value() != null;
        return !fetched;
    }
}
