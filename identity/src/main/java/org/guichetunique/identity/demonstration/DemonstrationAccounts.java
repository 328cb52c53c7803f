package org.guichetunique.identity.demonstration;

import java.util.List;
import java.util.UUID;
import org.guichetunique.identity.account.Account;
import org.guichetunique.identity.account.Accounts;
import org.guichetunique.identity.account.Passwords;
import org.guichetunique.identity.account.Username;
import org.guichetunique.identity.language.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Creates the accounts of the demonstration where they are missing, and offers them on the sign-in page. */
@Component
@Profile("demonstration")
public final class DemonstrationAccounts {

    private static final Logger log = LoggerFactory.getLogger(DemonstrationAccounts.class);

    private final DemonstrationPeople people;

    DemonstrationAccounts(DemonstrationPeople people, Accounts accounts, Passwords passwords) {
        this.people = people;
        List<DemonstrationPeople.Person> missing = people.accounts().stream()
                .filter(person -> accounts.find(username(person)).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            // One hash for all: it takes a noticeable time, and they share the password anyway.
            String hash = passwords.hash(people.password());
            missing.forEach(person -> accounts.addIfAbsent(account(person, hash)));
            log.warn("{} demonstration accounts were created, with a password that everybody knows", missing.size());
        }
    }

    /** @return the accounts in the order of the demonstration, each with the password that fits */
    public List<Offer> shownIn(Language language) {
        return people.accounts().stream()
                .map(person -> new Offer(
                        person.username(),
                        people.password(),
                        (language == Language.ARABIC ? person.arabic() : person.latin()).full(),
                        person.describedAs().getOrDefault(language.code(), "")))
                .toList();
    }

    private static Username username(DemonstrationPeople.Person person) {
        return Username.typed(person.username()).orElseThrow();
    }

    private static Account account(DemonstrationPeople.Person person, String hash) {
        return new Account(
                UUID.randomUUID(),
                username(person),
                person.email(),
                hash,
                person.latin(),
                person.arabic(),
                person.nationalId(),
                person.roles(),
                person.authority(),
                person.unit(),
                Language.of(person.language()).orElseThrow(),
                person.assurance());
    }

    public record Offer(String username, String password, String name, String description) {}
}
