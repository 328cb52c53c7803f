package org.guichetunique.casework.person.notification;

import java.util.List;
import java.util.Set;
import org.guichetunique.casework.casefile.event.CaseEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which officers an event concerns, and where it leads each of them. */
@Component
final class OfficerBells {

    /** Kinds that concern officers alone. */
    static final Set<String> NOT_FOR_OWNERS = Set.of(
            CaseEvent.Kind.MESSAGE_FROM_PERSON,
            CaseEvent.Kind.COMPLEMENT_ANSWERED,
            CaseEvent.Kind.ENTRUSTED,
            CaseEvent.Kind.OPINION_ASKED,
            CaseEvent.Kind.OPINION_REMINDED,
            CaseEvent.Kind.OPINION_ESCALATED,
            CaseEvent.Kind.OPINION_GIVEN,
            CaseEvent.Kind.OPINION_REVOKED);

    private static final int IDENTIFIER = 36;

    private static final String HOLDERS = """
            select distinct on (t.assignee) t.assignee as officer, t.id as task, 'tasks/' || t.id as place
              from published.task t join published.task_candidate k on k.candidate = t.candidate
             where t.case_id = :case and t.state = 'open' and t.assignee is not null %s
             order by t.assignee, t.id limit 20
            """;

    /** Those who may do an open task and say who does; all of an authority that has none. */
    private static final String RESPONSIBLE = """
            select o.subject as officer, t.id as task, 'tasks/' || t.id as place
              from published.task t join published.task_candidate k on k.candidate = t.candidate
              join published.officer o on o.authority = k.authority and (k.unit is null or o.unit is null or o.unit = k.unit)
             where t.case_id = :case and t.state = 'open' and t.assignee is null %s
               and o.seen_at > now() - interval '400 days'
               and (o.supervisor or not exists (
                      select 1 from published.officer s where s.authority = k.authority and s.supervisor))
             order by o.subject, t.id limit 20
            """;

    /** Those who had a task that has ended with its case; the file stays to be read. */
    private static final String HAD = """
            select distinct on (t.assignee) t.assignee as officer, t.id as task, 'read/' || c.reference as place
              from published.task t join published.case_file c on c.id = t.case_id
             where t.case_id = :case and t.assignee is not null
             order by t.assignee, t.id limit 20
            """;

    private static final String ASKED = """
            select o.subject as officer, null::text as task, 'opinions/' || p.id as place
              from published.opinion p join published.officer o on o.authority = p.authority
             where p.id = :opinion and p.state in ('asked', 'escalated') and (p.state = 'asked' or o.supervisor)
               and o.seen_at > now() - interval '400 days'
             order by o.subject limit 100
            """;

    private final JdbcClient database;

    OfficerBells(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param task under which they hold the file, or may take it; null where it is an opinion
     * @param place where the notice leads
     */
    record Bell(
            String officer,
            @org.jspecify.annotations.Nullable String task,
            String place) {}

    List<Bell> of(CaseEvent event) {
        return switch (event.kind()) {
            case CaseEvent.Kind.MESSAGE_FROM_PERSON, CaseEvent.Kind.COMPLEMENT_ANSWERED -> inCase(HOLDERS, event, "");
            case CaseEvent.Kind.WARNING, CaseEvent.Kind.OVERDUE ->
                java.util.stream.Stream.concat(
                                inCase(HOLDERS, event, "").stream(), inCase(RESPONSIBLE, event, "").stream())
                        .distinct()
                        .toList();
            case CaseEvent.Kind.ENTRUSTED -> inCase(HOLDERS, event, "and t.id = :key");
            case CaseEvent.Kind.HANDED_OVER -> inCase(RESPONSIBLE, event, "and t.id = :key");
            case CaseEvent.Kind.OPINION_ASKED, CaseEvent.Kind.OPINION_REMINDED, CaseEvent.Kind.OPINION_ESCALATED ->
                bells(database.sql(ASKED).param("opinion", java.util.UUID.fromString(opinion(event))));
            case CaseEvent.Kind.OPINION_GIVEN ->
                inCase(
                        HOLDERS,
                        event,
                        "and k.authority = (select asked_by from published.opinion where id = :key::uuid)");
            case CaseEvent.Kind.OPINION_REVOKED -> revoked(event);
            case CaseEvent.Kind.WITHOUT_OBJECT -> inCase(HAD, event, "");
            default -> List.of();
        };
    }

    /** Whoever has read that they were asked; for the others there is nothing to be read any more. */
    private List<Bell> revoked(CaseEvent event) {
        String place = "opinions/" + opinion(event);
        List<Bell> knew =
                bells(database.sql("""
                        select distinct recipient as officer, null::text as task, place from notice
                         where case_id = :case and place = :place and read_at is not null order by recipient limit 100
                        """).param("case", event.caseId().value()).param("place", place));
        database.sql("update notice set read_at = now() where case_id = :case and place = :place and read_at is null")
                .param("case", event.caseId().value())
                .param("place", place)
                .update();
        return knew;
    }

    private List<Bell> inCase(String sql, CaseEvent event, String more) {
        JdbcClient.StatementSpec statement =
                database.sql(sql.formatted(more)).param("case", event.caseId().value());
        return bells(more.isEmpty() ? statement : statement.param("key", key(event)));
    }

    private static List<Bell> bells(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, number) ->
                        new Bell(row.getString("officer"), row.getString("task"), row.getString("place")))
                .list();
    }

    /** The task, or the opinion, without what tells one time from another. */
    private static String key(CaseEvent event) {
        int end = event.key().lastIndexOf(':');
        return end < 0 ? event.key() : event.key().substring(0, end);
    }

    private static String opinion(CaseEvent event) {
        return event.key().substring(0, Math.min(IDENTIFIER, event.key().length()));
    }
}
