package org.guichetunique.casework.office.opinion;

import java.sql.Timestamp;
import java.time.Instant;
import org.guichetunique.casework.casefile.CaseFiles;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.CaseValues;
import org.guichetunique.exchange.contract.CaseData;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.procedures.calendar.Term;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.PublicService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Keeps the opinions that a process model asks for, in the engine's transaction. A user task says by its property {@value
 * #PROPERTY} under which subject of the case its answer stands; what the model does when nobody answers is the model's.
 */
@Component
public final class AskedByProcedure {

    /** The property of a user task in which an authority gives an opinion. */
    public static final String PROPERTY = "opinion";

    private final JdbcClient database;
    private final Catalogue catalogue;
    private final CaseFiles files;
    private final CaseValues values;

    public AskedByProcedure(JdbcClient database, Catalogue catalogue, CaseFiles files, CaseValues values) {
        this.database = database;
        this.catalogue = catalogue;
        this.files = files;
        this.values = values;
    }

    /**
     * A task of the kind has begun. Where the same opinion was asked before and did not come, whoever may do this task is
     * asked now.
     *
     * @param ends when the procedure goes on without it; null where the procedure waits
     */
    public void asked(CaseId id, String subject, String task, @Nullable Instant ends) {
        PublicService procedure = catalogue.require(files.require(id).service());
        Instant now = Instant.now();
        Instant due =
                ends == null ? end(procedure, procedure.terms().consultation().within(), now) : ends;
        Instant reminds = end(procedure, procedure.terms().consultation().reminder(), now);
        database.sql("""
                        insert into opinion (case_id, asked_by, authority, subject, task_id, asked_at, reminds_at, due_at,
                                             state)
                        select :case, :by, k.authority, :subject, t.id, :now, least(:reminds::timestamptz, :due), :due,
                               'asked'
                          from published.task t join published.task_candidate k on k.candidate = t.candidate where t.id = :task
                        on conflict (case_id, subject) where subject is not null
                        do update set state = 'escalated', task_id = excluded.task_id, authority = excluded.authority
                        """)
                .param("case", id.value())
                .param("by", procedure.competence().authority().code())
                .param("subject", subject)
                .param("task", task)
                .param("now", Timestamp.from(now))
                .param("reminds", Timestamp.from(reminds))
                .param("due", Timestamp.from(due))
                .update();
    }

    private static Instant end(PublicService procedure, Term period, Instant from) {
        var calendar = procedure.competence().calendar();
        return calendar.endOf(calendar.onWorkingDay(period.lastDay(calendar.dayOf(from), calendar)));
    }

    /** The officer has answered in the task's form. */
    public void given(CaseId id, String subject, String task) {
        CaseData said = values.dataOf(id);
        database.sql("""
                        update opinion o
                           set state = 'given', answer = :answer, text = left(:text, 4000), answered_at = :now,
                               late = :now > o.due_at, giver = t.assignee, giver_name = t.assignee_name
                          from published.task t
                         where t.id = o.task_id and o.task_id = :task
                        """)
                .param("answer", text(said, subject + ".answer"))
                .param("text", text(said, subject + ".text"))
                .param("now", Timestamp.from(Instant.now()))
                .param("task", task)
                .update();
    }

    private static String text(CaseData values, String address) {
        return values.value(Address.of(address)).map(JsonNode::asString).orElse("");
    }

    /** The procedure went on without it. */
    public void passed(String task) {
        database.sql("update opinion set state = 'void' where task_id = :task and state in ('asked', 'escalated')")
                .param("task", task)
                .update();
    }

    /** A rule of the procedure may have said that an opinion which did not come counts as favourable. */
    public void ruled(CaseId id) {
        database.sql("""
                        update opinion o set state = 'deemed', answer = 'favourable'
                          from published.case_value v
                         where o.case_id = :case and o.subject is not null and o.state = 'void'
                           and v.case_id = o.case_id and v.subject = o.subject and v.element = 'deemed'
                           and v.value = 'true'
                        """).param("case", id.value()).update();
    }
}
