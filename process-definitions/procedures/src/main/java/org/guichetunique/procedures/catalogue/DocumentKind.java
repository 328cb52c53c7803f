package org.guichetunique.procedures.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.contract.Bindings;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.procedures.calendar.Term;
import org.jspecify.annotations.Nullable;

/**
 * A document that a service gives.
 *
 * @param key of its texts, {@code document.<key>} and {@code document.<key>.text}; once in each case
 * @param at the task or end event at which it is issued
 * @param issuedByAt where the case names another authority that issues it; null where it is always the same
 * @param concerns the subject by whose masked name a verifier compares
 * @param prints what stands on it, in that order, as far as it is known
 * @param needs without any of these it is not issued
 * @param appeal whether it says how to appeal
 * @param endedBy tasks and end events: where one of these tasks is undone, or one of these ends is reached, it is valid no
 *     longer
 * @param refusedAt tasks: where the authority refused one of them, it says so and why
 * @param place where the case names the town whose office issues it; null where there is one office only
 * @param validFor how long it is valid from its issue; null where a date on it says so, or where it has no end
 */
public record DocumentKind(
        String key,
        String at,
        Authority issuedBy,
        @Nullable Address issuedByAt,
        String concerns,
        List<Address> prints,
        List<Address> needs,
        boolean appeal,
        Set<String> endedBy,
        Set<String> refusedAt,
        @Nullable Address place,
        @Nullable Term validFor) {

    /** Whether it is valid no longer once this end of the procedure is reached. */
    public boolean endsAt(String endEvent) {
        return endedBy.contains(endEvent);
    }

    /** Whether what it says no longer holds once this task is undone, or this end is overruled. */
    public boolean restsOn(String activity) {
        return at.equals(activity) || endedBy.contains(activity);
    }

    /**
     * What stands on it in a case that knows all this: of several, one after the other, what it says of each.
     *
     * @param known subjects of the case
     */
    public List<Address> printed(Collection<String> known) {
        List<Address> printed = new ArrayList<>();
        for (int from = 0; from < prints.size(); ) {
            String subject = prints.get(from).subject();
            int to = from;
            while (to < prints.size() && prints.get(to).subject().equals(subject)) {
                to++;
            }
            List<Address> together = prints.subList(from, to);
            known.stream()
                    .distinct()
                    .filter(name -> name.equals(subject) || Bindings.isOneOf(subject, name))
                    .sorted(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                    .forEach(name -> together.forEach(address -> printed.add(new Address(name, address.element()))));
            from = to;
        }
        return printed;
    }
}
