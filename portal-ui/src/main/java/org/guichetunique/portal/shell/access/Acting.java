package org.guichetunique.portal.shell.access;

import java.util.Locale;
import java.util.Objects;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.operation.repair.Operator;
import org.guichetunique.casework.studio.drafting.Designer;

/** Who is signed in, in the engine's terms. */
public final class Acting {

    private Acting() {}

    /**
     * The one in whose name the person acts, or themself.
     *
     * @param language in which the person wants to be answered
     * @throws IllegalStateException when the identity service vouches for no national number
     */
    public static Person asPerson(Locale language) {
        return ActingFor.chosen()
                .map(other -> new Person(
                        other.subject(), other.name(), other.nationalId(), language, other.agency(), level()))
                .orElseGet(() -> asMyself(language));
    }

    /** The person who is signed in, in whosever name they act just now. */
    public static Person asMyself(Locale language) {
        SignedIn person = SignedIn.now();
        String nationalId = person.nationalId();
        if (nationalId == null) {
            throw new IllegalStateException("No national number in the account of " + person.subject());
        }
        return new Person(person.subject(), person.name(), nationalId, language, null, level());
    }

    private static String level() {
        return Objects.requireNonNullElse(SignedIn.now().assurance(), "");
    }

    public static Operator asOperator() {
        SignedIn person = SignedIn.now();
        return new Operator(person.subject(), person.name());
    }

    public static Designer asDesigner() {
        SignedIn person = SignedIn.now();
        return new Designer(person.subject(), person.name());
    }

    /** @throws IllegalStateException when the person works for no authority */
    public static Officer asOfficer() {
        SignedIn person = SignedIn.now();
        String authority = person.authority();
        if (authority == null) {
            throw new IllegalStateException("No authority in the account of " + person.subject());
        }
        return new Officer(person.subject(), person.name(), authority, person.unit(), person.is(Role.SUPERVISOR));
    }
}
