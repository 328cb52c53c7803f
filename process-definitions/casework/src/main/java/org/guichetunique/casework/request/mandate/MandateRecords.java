package org.guichetunique.casework.request.mandate;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.mandate.MandateKind;
import org.guichetunique.procedures.mandate.MandateKinds;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The mandates as they are kept. */
@Component
final class MandateRecords {

    /** More than anybody acts for. */
    private static final int MOST = 200;

    private static final String IN_FORCE = """
            select m.*, p.number, p.name, p.name_arabic, p.account
              from mandate m join party p on p.id = m.represented
             where m.ended_at is null and m.ends_at > :now
            """;

    private final JdbcClient database;
    private final MandateKinds kinds;
    private final Catalogue catalogue;

    MandateRecords(JdbcClient database, MandateKinds kinds, Catalogue catalogue) {
        this.database = database;
        this.kinds = kinds;
        this.catalogue = catalogue;
    }

    /**
     * What proves a mandate.
     *
     * @param operation and {@code exchange} where an authority did
     * @param paper number of the paper that was signed; null elsewhere
     * @param said of the represented, by element
     */
    record Proof(
            @Nullable String operation,
            @Nullable UUID exchange,
            @Nullable String paper,
            Map<String, String> said) {}

    /** @param services null for all that the kind allows */
    UUID put(
            MandateKind kind,
            String holder,
            String holderName,
            String represented,
            @Nullable Collection<String> services,
            Proof proof,
            Instant now,
            Instant endsAt) {
        return database.sql("""
                        insert into mandate (kind, holder, holder_name, represented, services, operation, exchange_id,
                                             paper, said, proven_at, ends_at)
                        values (:kind, :holder, :name, :represented, :services, :operation, :exchange,
                                :paper, :said::jsonb, :now, :ends)
                        on conflict (holder, kind, represented) where ended_at is null do update
                           set holder_name = excluded.holder_name, services = excluded.services,
                               operation = excluded.operation, exchange_id = excluded.exchange_id,
                               paper = excluded.paper, said = excluded.said,
                               proven_at = excluded.proven_at, ends_at = excluded.ends_at
                        returning id
                        """)
                .param("kind", kind.key())
                .param("holder", holder)
                .param("name", holderName)
                .param("represented", represented)
                .param("services", services == null ? null : services.toArray(String[]::new))
                .param("operation", proof.operation())
                .param("exchange", proof.exchange())
                .param("paper", proof.paper())
                .param("said", JsonMapper.shared().writeValueAsString(proof.said()))
                .param("now", Timestamp.from(now))
                .param("ends", Timestamp.from(endsAt))
                .query(UUID.class)
                .single();
    }

    List<Mandate> heldBy(Person person, Instant now) {
        return database.sql(IN_FORCE + " and m.holder = :holder order by m.id limit :most")
                .param("now", Timestamp.from(now))
                .param("holder", person.subject())
                .param("most", MOST)
                .query(this::read)
                .list();
    }

    List<Mandate> over(Person person, Instant now) {
        return database.sql(IN_FORCE + """
                         and m.represented in (select id from party where account = :account)
                        order by m.id limit :most
                        """)
                .param("now", Timestamp.from(now))
                .param("account", person.subject())
                .param("most", MOST)
                .query(this::read)
                .list();
    }

    Optional<Mandate> find(UUID id, Person holder, Instant now) {
        return database.sql(IN_FORCE + " and m.id = :id and m.holder = :holder")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .param("holder", holder.subject())
                .query(this::read)
                .optional();
    }

    /** @return whether this call ended it: it was in force, and the person's to end */
    boolean end(UUID id, String ending, Person person) {
        String whose = ending.equals("renounced")
                ? "holder = :account"
                : "represented in (select id from party where account = :account)";
        return database.sql(
                                "update mandate set ended_at = now(), ending = :ending where id = :id and ended_at is null and "
                                        + whose)
                        .param("ending", ending)
                        .param("id", id)
                        .param("account", person.subject())
                        .update()
                == 1;
    }

    /** Ends what the authority was asked about and named no more. */
    List<UUID> endUnconfirmed(MandateKind kind, Person holder, Collection<UUID> confirmed) {
        return database.sql("""
                        update mandate set ended_at = now(), ending = 'not-confirmed'
                         where holder = :holder and kind = :kind and operation is not null and ended_at is null
                           and not id = any (:confirmed)
                        returning id
                        """)
                .param("holder", holder.subject())
                .param("kind", kind.key())
                .param("confirmed", confirmed.toArray(UUID[]::new))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Ends what the death of the represented ends, whoever holds it. */
    List<UUID> endByDeath(String party) {
        return database.sql("""
                        update mandate set ended_at = now(), ending = 'death'
                         where represented = :party and ended_at is null and kind = any (:kinds)
                        returning id
                        """)
                .param("party", party)
                .param(
                        "kinds",
                        kinds.all().stream()
                                .filter(MandateKind::endsWithDeath)
                                .map(MandateKind::key)
                                .toArray(String[]::new))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    private Mandate read(ResultSet row, int number) throws SQLException {
        MandateKind kind = kinds.require(row.getString("kind"));
        return new Mandate(
                row.getObject("id", UUID.class),
                kind,
                row.getString("holder"),
                row.getString("holder_name"),
                new Party(
                        row.getString("represented"),
                        row.getString("number"),
                        row.getString("name"),
                        row.getString("name_arabic"),
                        row.getString("account")),
                services(kind, row.getArray("services")),
                row.getTimestamp("proven_at").toInstant(),
                row.getTimestamp("ends_at").toInstant());
    }

    private Set<String> services(MandateKind kind, @Nullable Array limited) throws SQLException {
        Set<String> all = admitting(kind);
        return limited == null
                ? all
                : Stream.of((Object[]) limited.getArray())
                        .map(String::valueOf)
                        .filter(all::contains)
                        .collect(Collectors.toUnmodifiableSet());
    }

    Set<String> admitting(MandateKind kind) {
        return catalogue.services().stream()
                .filter(service -> service.applicants().mandates().containsKey(kind.key()))
                .map(service -> service.key())
                .collect(Collectors.toUnmodifiableSet());
    }
}
