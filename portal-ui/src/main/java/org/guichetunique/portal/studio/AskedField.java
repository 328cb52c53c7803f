package org.guichetunique.portal.studio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.guichetunique.casework.request.evidence.AskedOfPeople.Count;
import org.guichetunique.casework.request.evidence.AskedOfPeople.Reason;
import org.guichetunique.procedures.catalogue.PublicService;
import org.guichetunique.procedures.form.Field;

/**
 * A question of the request, and how often people were asked it.
 *
 * @param address where it stands; the element where that was not kept
 * @param element identifier in the dictionary
 * @param why one for each reason, the most frequent first
 */
record AskedField(String address, String element, List<Count> why) {

    long asked() {
        return why.stream().mapToLong(Count::times).sum();
    }

    /** How often it was asked though some authority could have known. */
    long missed() {
        return why.stream()
                .filter(one -> one.asked().reason() != Reason.NOBODY_HOLDS)
                .mapToLong(Count::times)
                .sum();
    }

    /** All fields of the request form, including those that nobody was asked and those that were removed; the worst first. */
    static List<AskedField> of(PublicService service, List<Count> counts) {
        Map<String, List<Count>> left = new HashMap<>();
        counts.forEach(count ->
                left.computeIfAbsent(place(count), place -> new ArrayList<>()).add(count));
        List<AskedField> fields = new ArrayList<>();
        for (Field field : service.questions().form().fields().toList()) {
            String address = field.address().toString();
            List<Count> own = left.remove(address);
            fields.add(new AskedField(address, field.element().id(), own == null ? List.of() : own));
        }
        left.forEach((place, own) ->
                fields.add(new AskedField(place, own.getFirst().asked().element(), own)));
        return fields.stream()
                .sorted(Comparator.comparingLong(AskedField::missed)
                        .thenComparing(AskedField::asked)
                        .reversed()
                        .thenComparing(AskedField::address))
                .toList();
    }

    private static String place(Count count) {
        return Stream.of(count.asked().address(), count.asked().element())
                .filter(text -> text != null)
                .findFirst()
                .orElse("");
    }
}
