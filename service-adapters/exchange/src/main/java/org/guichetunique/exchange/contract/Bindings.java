package org.guichetunique.exchange.contract;

import java.util.Map;
import java.util.Set;
import org.guichetunique.exchange.dictionary.Address;

/**
 * Which subject of the case plays each role that a contract speaks of. A role that is not bound is played by the
 * subject of the same name.
 *
 * @param several what one of several subjects of the same kind is called, such as {@code child}: an answer that lists
 *     them is read as {@code child1}, {@code child2} and so on
 * @param member the one of several that a call is about, such as {@code child2}; empty where it is about none
 */
public record Bindings(Map<String, String> subjects, Set<String> several, String member) {

    public static final Bindings NONE = new Bindings(Map.of());

    public Bindings {
        subjects = Map.copyOf(subjects);
        several = Set.copyOf(several);
    }

    public Bindings(Map<String, String> subjects) {
        this(subjects, Set.of(), "");
    }

    public Bindings withSeveral(Set<String> each) {
        return new Bindings(subjects, each, member);
    }

    /** The same, about one of several. */
    public Bindings about(String one) {
        return new Bindings(subjects, several, one);
    }

    public String subject(String role) {
        String subject = subjects.getOrDefault(role, role);
        return isOneOf(subject, member) ? member : subject;
    }

    public Address address(Shape.Value value) {
        return new Address(subject(value.role()), value.element().name());
    }

    /** @param number counted from one, in the order of the authority that lists them */
    public static String member(String each, int number) {
        return each + number;
    }

    /** Whether a subject such as {@code child2} is one of those that are each called {@code child}. */
    public static boolean isOneOf(String each, String subject) {
        return subject.length() > each.length()
                && subject.startsWith(each)
                && subject.chars().skip(each.length()).allMatch(digit -> digit >= '0' && digit <= '9');
    }
}
