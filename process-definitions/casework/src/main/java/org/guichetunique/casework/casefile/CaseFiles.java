package org.guichetunique.casework.casefile;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.guichetunique.exchange.dictionary.Address;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The case files. What a person may see is decided in the query itself: a case that is not theirs is the same as one
 * that does not exist.
 */
@Component
public class CaseFiles {

    private static final int PAGE = 20;

    private final JdbcClient database;
    private final CaseValues values;

    public CaseFiles(JdbcClient database, CaseValues values) {
        this.database = database;
        this.values = values;
    }

    /** The person's draft for a service, begun now unless there is one already. */
    public CaseFile.Draft draft(String service, String competentAuthority, Person person) {
        Agency agency = person.agency();
        database.sql("""
                        insert into case_file (service, state, owner, owner_name, language, competent_authority,
                                               mandate_id, mandate_kind, actor, actor_name)
                        values (:service, 'draft', :owner, :name, :language, :authority,
                                :mandate, :kind, :actor, :actorName)
                        on conflict (owner, service) where state = 'draft' do update
                           set language = excluded.language, mandate_id = excluded.mandate_id,
                               mandate_kind = excluded.mandate_kind, actor = excluded.actor,
                               actor_name = excluded.actor_name
                        """)
                .param("service", service)
                .param("owner", person.subject())
                .param("mandate", agency == null ? null : agency.mandate())
                .param("kind", agency == null ? null : agency.kind())
                .param("actor", agency == null ? null : agency.actor())
                .param("actorName", agency == null ? null : agency.actorName())
                .param("name", person.name())
                .param("language", person.language().getLanguage())
                .param("authority", competentAuthority)
                .update();
        return database.sql("select * from case_file where owner = :owner and service = :service and state = 'draft'")
                .param("owner", person.subject())
                .param("service", service)
                .query((row, number) -> (CaseFile.Draft) CaseFileRows.read(row, number))
                .single();
    }

    public Optional<CaseFile> find(CaseId id, Person person) {
        return CaseAccess.of(
                        person,
                        database.sql("select * from case_file where id = :id and owner = :owner" + CaseAccess.TO_CASES))
                .param("id", id.value())
                .query(CaseFileRows::read)
                .optional();
    }

    /** The person's case, which nobody else changes before the caller's transaction ends. */
    public Optional<CaseFile> hold(CaseId id, Person person) {
        return CaseAccess.of(
                        person,
                        database.sql("select * from case_file where id = :id and owner = :owner" + CaseAccess.TO_CASES
                                + " for no key update of case_file"))
                .param("id", id.value())
                .query(CaseFileRows::read)
                .optional();
    }

    /** The draft, which nobody else changes before the caller's transaction ends; empty where it is none any more. */
    public Optional<CaseFile.Draft> holdDraft(CaseId id) {
        return database.sql("select * from case_file where id = :id and state = 'draft' for no key update")
                .param("id", id.value())
                .query(CaseFileRows::read)
                .optional()
                .map(CaseFile.Draft.class::cast);
    }

    /** Whether the case is a draft, and stays one until the caller's transaction ends. */
    public boolean holdsAsDraft(CaseId id) {
        return database.sql("select 1 from case_file where id = :id and state = 'draft' for share")
                .param("id", id.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    public Optional<CaseFile.Filed> find(Reference reference, Person person) {
        return CaseAccess.of(
                        person,
                        database.sql("select * from case_file where reference = :reference and owner = :owner"
                                + CaseAccess.TO_CASES))
                .param("reference", reference.value())
                .query(CaseFileRows::read)
                .optional()
                .map(CaseFile.Filed.class::cast);
    }

    /** What an agent filed for somebody at a counter within the last day: for its receipt alone. */
    public Optional<CaseFile.Filed> filedAtCounter(Reference reference, String agent) {
        return database.sql("""
                        select c.* from case_file c join published.mandate m on m.id = c.mandate_id
                         where c.reference = :reference and c.actor = :agent and m.ending = 'filed'
                           and c.submitted_at > now() - interval '1 day'
                        """)
                .param("reference", reference.value())
                .param("agent", agent)
                .query(CaseFileRows::read)
                .optional()
                .map(CaseFile.Filed.class::cast);
    }

    /** For the engine and for those whose right to see the case has been checked. */
    public CaseFile require(CaseId id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("No case " + id));
    }

    /** As {@link #require}, empty where there is none. */
    public Optional<CaseFile> find(CaseId id) {
        return database.sql("select * from case_file where id = :id")
                .param("id", id.value())
                .query(CaseFileRows::read)
                .optional();
    }

    /** Of these cases, those whose owner may answer what an officer has asked, and until when. */
    public Map<CaseId, Instant> asking(Collection<CaseId> ids) {
        return moments(
                "select case_id, due_at from published.complement where case_id = any (:cases) and state = 'asked'",
                ids);
    }

    /** Of those whose decision the authority has taken back: since when it exists no longer. */
    public Map<CaseId, Instant> retracted(Collection<CaseId> ids) {
        return moments("""
                select case_id, settled_at from published.retraction
                 where case_id = any (:cases) and state = 'effective'
                """, ids);
    }

    private Map<CaseId, Instant> moments(String sql, Collection<CaseId> ids) {
        Map<CaseId, Instant> moments = new HashMap<>();
        database.sql(sql)
                .param("cases", ids.stream().map(CaseId::value).toArray(UUID[]::new))
                .query(row -> {
                    moments.put(
                            new CaseId(row.getObject(1, UUID.class)),
                            row.getTimestamp(2).toInstant());
                });
        return moments;
    }

    /** Whether the case is open, and stays so until the caller's transaction ends. */
    public boolean holdsAsOpen(CaseId id) {
        return database.sql("select 1 from case_file where id = :id and state = 'open' for no key update")
                .param("id", id.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Whether the case is open and not ending early; nobody ends it before the caller's transaction does. */
    public boolean holdsAsGoingOn(CaseId id) {
        return database.sql(
                        "select 1 from case_file where id = :id and state = 'open' and closing is null for no key update")
                .param("id", id.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /**
     * The person's cases, latest first, twenty at a time; without what is only proposed to them.
     *
     * @param before the last one of the page before; null for the first page
     */
    public List<CaseFile> of(Person person, @Nullable CaseFile before) {
        return CaseAccess.of(person, database.sql("""
                        select * from case_file
                         where owner = :owner
                        """ + CaseAccess.TO_CASES + """
                           and not exists (select 1 from published.proposal p where p.case_id = case_file.id)
                           and (:at::timestamptz is null or (created_at, id) < (:at, :id))
                         order by created_at desc, id desc limit :page
                        """))
                .param("at", before == null ? null : Timestamp.from(before.createdAt()))
                .param("id", before == null ? null : before.id().value())
                .param("page", PAGE)
                .query(CaseFileRows::read)
                .list();
    }

    /**
     * Turns a draft into a filed case; whoever comes second finds that it is no draft any more.
     *
     * @return whether this call did it
     */
    public boolean file(CaseId id, Person person, Instant now, Instant warning, Instant limit) {
        Agency agency = person.agency();
        int changed = database.sql("""
                        with filed as (
                          update case_file
                             set state = 'open', reference = :reference, submitted_at = :now, changed_at = :now,
                                 legal_warning_at = :warning, legal_limit_at = :limit, owner_name = :name,
                                 mandate_id = :mandate, mandate_kind = :kind, actor = :actor, actor_name = :actorName
                           where id = :id and owner = :owner and state = 'draft'
                          returning service, submitted_at, competent_authority)
                        insert into case_tally (procedure, day, bucket, filed)
                        select service, authority_day(competent_authority, submitted_at), 0, 1 from filed
                        """)
                .param("id", id.value())
                .param("owner", person.subject())
                .param("name", person.name())
                .param("reference", Reference.next().value())
                .param("mandate", agency == null ? null : agency.mandate())
                .param("kind", agency == null ? null : agency.kind())
                .param("actor", agency == null ? null : agency.actor())
                .param("actorName", agency == null ? null : agency.actorName())
                .param("now", Timestamp.from(now))
                .param("warning", Timestamp.from(warning))
                .param("limit", Timestamp.from(limit))
                .update();
        return changed == 1;
    }

    /** As if a draft had never been begun. */
    public void discard(CaseFile.Draft draft) {
        database.sql("delete from case_file where id = :id and state = 'draft'")
                .param("id", draft.id().value())
                .update();
    }

    /** Reached an end event; the last one before the process ends is how the case ended. */
    public void ending(CaseId id, String endEvent) {
        database.sql("update case_file set ending = :ending where id = :id")
                .param("id", id.value())
                .param("ending", endEvent)
                .update();
    }

    public void close(CaseId id, Instant now) {
        database.sql("""
                        with ended as (
                          update case_file set state = 'closed', closed_at = :now, changed_at = :now,
                                 ending = coalesce(closing, ending)
                           where id = :id
                          returning old.state as before, service, competent_authority, submitted_at, closed_at,
                                    legal_limit_at, closing)
                        insert into case_tally (procedure, day, bucket, closed, in_time, early)
                        select service, authority_day(competent_authority, closed_at),
                               time_bucket(1000.0 * extract(epoch from closed_at - submitted_at)::double precision), 1,
                               (closing is null and closed_at <= legal_limit_at)::integer, (closing is not null)::integer
                          from ended where before = 'open'
                        """)
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /**
     * Notes that a case ends otherwise than by its procedure; nobody else ends it before the caller's transaction does.
     *
     * @return whether the case was open and not ending in such a way already
     */
    public boolean endEarly(CaseId id, String how) {
        return database.sql("""
                        update case_file set closing = :how
                         where id = :id and state = 'open' and closing is null
                           and not exists (select 1 from case_step s
                                            where s.case_id = :id and s.activity = 'undo')
                        """).param("id", id.value()).param("how", how).update() == 1;
    }

    /** Puts down what a person typed in a draft: its value, or just the text while that cannot be read as one. */
    public void answer(CaseFile.Draft draft, Address address, @Nullable JsonNode value, String typed, Person person) {
        if (typed.isBlank()) {
            values.remove(draft.id(), address);
        } else {
            values.putTyped(draft.id(), address, value, typed, Source.of(Source.Kind.PERSON, person.actor()));
        }
        database.sql("update case_file set changed_at = now() where id = :id")
                .param("id", draft.id().value())
                .update();
    }
}
