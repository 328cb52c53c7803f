package org.guichetunique.casework.request.counter;

import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.request.mandate.Party;
import org.guichetunique.casework.request.mandate.PresenceMandates;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.exchange.dictionary.ElementReader;
import org.guichetunique.exchange.dictionary.Folding;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An agent files for somebody who is there, by the name that the register has for their card. They prove it by a code that is
 * sent to the telephone that they gave themselves where one is known, or by signing a form whose number is kept; the mandate that comes of it ends when the request is filed, or after two hours.
 */
@RolesAllowed("COUNTER")
@Component
public class AssistedFiling {

    /** For which authorities are asked and texts are sent, as it stands in the log. */
    public static final String PURPOSE = "presence-at-a-counter";

    private static final int MOST_ATTEMPTS = 5;
    private static final int LONGEST_NAME = 120;
    private static final int SHOWN_OF_PHONE = 2;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient database;
    private final Dictionary dictionary;
    private final PresenceMandates mandates;
    private final PresenceCodes codes;
    private final Register register;
    private final KnownPhones phones;
    private final TransactionTemplate transactions;

    AssistedFiling(
            JdbcClient database,
            Dictionary dictionary,
            PresenceMandates mandates,
            PresenceCodes codes,
            Register register,
            KnownPhones phones,
            TransactionTemplate transactions) {
        this.database = database;
        this.dictionary = dictionary;
        this.mandates = mandates;
        this.codes = codes;
        this.register = register;
        this.phones = phones;
        this.transactions = transactions;
    }

    /**
     * Somebody has stepped up to the counter.
     *
     * @param number of their national card
     * @param name as the card has it
     * @param phone to which a code is sent where they gave none themselves; blank where they have none and sign on paper
     */
    public CounterVisitResult begin(String number, String name, String phone, CounterAgent agent) {
        String card = kept("person.nationalId", number).orElse("");
        if (card.isEmpty()) {
            return new CounterVisitResult.Refused(CounterVisitResult.Reason.NUMBER);
        }
        if (card.equals(agent.nationalId())) {
            return new CounterVisitResult.Refused(CounterVisitResult.Reason.ONESELF);
        }
        if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            return new CounterVisitResult.Refused(CounterVisitResult.Reason.NAME);
        }
        Optional<String> texted = phone.isBlank() ? Optional.of("") : kept("textMessage.phone", phone);
        if (texted.isEmpty()) {
            return new CounterVisitResult.Refused(CounterVisitResult.Reason.PHONE);
        }
        Party party = mandates.known(card);
        return switch (register.bearer(card, party.id())) {
            case Register.Bearer.Nobody nobody -> new CounterVisitResult.Refused(CounterVisitResult.Reason.UNKNOWN);
            case Register.Bearer.NoAnswer none -> new CounterVisitResult.Refused(CounterVisitResult.Reason.NO_ANSWER);
            case Register.Bearer.NotAsked none -> {
                mandates.name(card, name.strip(), name.strip());
                yield begun(party, name.strip(), texted.get(), agent);
            }
            case Register.Bearer.Named named -> {
                if (!SameName.of(name, named)) {
                    yield new CounterVisitResult.Refused(CounterVisitResult.Reason.OTHER_NAME);
                }
                mandates.name(card, named.latin(), named.arabic());
                yield begun(party, named.latin(), texted.get(), agent);
            }
        };
    }

    private CounterVisitResult begun(Party party, String name, String typed, CounterAgent agent) {
        UUID id = UUID.randomUUID();
        String known =
                party.account() == null ? null : phones.of(party.account()).orElse(null);
        String phone = known == null ? typed : known;
        String code = phone.isBlank() ? null : "%06d".formatted(RANDOM.nextInt(1_000_000));
        FormNumber paper = FormNumber.next();
        // Nothing is held while the message is sent.
        Optional<UUID> sent = code == null ? Optional.empty() : codes.send(phone, code, agent.language(), party.id());
        database.sql("""
                        insert into counter_visit (id, agent, agent_name, party, code_digest, exchange_id, paper)
                        values (:id, :agent, :name, :party, :digest, :exchange, :paper)
                        """)
                .param("id", id)
                .param("agent", agent.subject())
                .param("name", agent.name())
                .param("party", party.id())
                .param("digest", sent.isEmpty() || code == null ? null : digest(id, code))
                .param("exchange", sent.orElse(null))
                .param("paper", paper.value())
                .update();
        return new CounterVisitResult.Begun(
                id,
                sent.isPresent(),
                name,
                known == null ? null : known.substring(Math.max(0, known.length() - SHOWN_OF_PHONE)),
                paper.value());
    }

    /** @return in whose name the agent files from now on; empty where the code is wrong, or was too often */
    public Optional<Person> confirm(UUID visit, String code, CounterAgent agent) {
        return confirm(visit, agent, null, """
                        update counter_visit
                           set attempts = attempts + 1,
                               confirmed_at = case when code_digest = :digest then now() end
                         where id = :id and agent = :agent and confirmed_at is null and code_digest is not null
                           and attempts < :most and begun_at > now() - interval '15 minutes'
                        returning confirmed_at is not null as right, party, exchange_id
                        """, digest(visit, Folding.code(code)));
    }

    /**
     * @param paper number on the form that they have signed, which the counter keeps
     * @return in whose name the agent files from now on; empty where it is not the number of this visit's form
     */
    public Optional<Person> confirmOnPaper(UUID visit, String paper, CounterAgent agent) {
        String number = FormNumber.read(paper).map(FormNumber::value).orElse(null);
        if (number == null) {
            return Optional.empty();
        }
        return confirm(visit, agent, number, """
                        update counter_visit
                           set attempts = attempts + 1, confirmed_at = case when paper = :paper then now() end
                         where id = :id and agent = :agent and confirmed_at is null
                           and attempts <= :most and begun_at > now() - interval '1 hour'
                        returning confirmed_at is not null as right, party, null::uuid as exchange_id
                        """, new byte[0]);
    }

    private record Outcome(
            boolean right, String party, @Nullable UUID exchange) {}

    private Optional<Person> confirm(
            UUID visit, CounterAgent agent, @Nullable String paper, String update, byte[] digest) {
        return java.util.Objects.requireNonNull(transactions.execute(tx -> database.sql(update)
                .param("id", visit)
                .param("agent", agent.subject())
                .param("most", MOST_ATTEMPTS)
                .param("digest", digest)
                .param("paper", paper, java.sql.Types.VARCHAR)
                .query((row, number) -> new Outcome(
                        row.getBoolean("right"), row.getString("party"), row.getObject("exchange_id", UUID.class)))
                .optional()
                .filter(Outcome::right)
                .map(outcome -> mandates.begin(
                        outcome.party(),
                        new Person(agent.subject(), agent.name(), agent.nationalId(), agent.language()),
                        paper,
                        outcome.exchange()))));
    }

    private Optional<String> kept(String element, String typed) {
        return dictionary.find(element).flatMap(known -> ElementReader.value(known, typed));
    }

    private static byte[] digest(UUID visit, String code) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((visit + ":" + code).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
