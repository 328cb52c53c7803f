package org.guichetunique.casework.office.note;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.guichetunique.casework.casefile.InputText;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.casework.office.task.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes inside an authority. Another authority does not see them; the person does, with all else that is held of them,
 * when they take their data away.
 */
@RolesAllowed({"OFFICER", "SUPERVISOR"})
@Component
public class Notes {

    public static final int PAGE = 20;

    /** Characters that a note may have. */
    public static final int LONGEST = 2000;

    private final JdbcClient database;
    private final Tasks tasks;

    public Notes(JdbcClient database, Tasks tasks) {
        this.database = database;
        this.tasks = tasks;
    }

    /**
     * Those of the officer's authority, the latest first, twenty at a time.
     *
     * @param before the last one of the page before; null for the first page
     */
    public List<Note> of(OfficerTask task, @Nullable Note before, Officer officer) {
        return tasks.find(task.id(), officer)
                .map(found -> database.sql("""
                                select id, author_name, text, at from note
                                 where case_id = :case and authority = :authority
                                   and (:before::bigint is null or id < :before)
                                 order by id desc limit :page
                                """)
                        .param("case", found.caseId().value())
                        .param("authority", officer.authority())
                        .param("before", before == null ? null : before.id())
                        .param("page", PAGE)
                        .query((row, number) -> new Note(
                                row.getLong("id"),
                                row.getString("author_name"),
                                row.getString("text"),
                                row.getTimestamp("at").toInstant()))
                        .list())
                .orElse(List.of());
    }

    /** @return false where nothing was written: it is blank or too long, or the file is not here any more */
    @Transactional
    public boolean write(OfficerTask task, String text, Officer officer) {
        String kept = InputText.bounded(text.strip());
        if (kept.isEmpty()
                || text.length() > LONGEST
                || tasks.find(task.id(), officer).isEmpty()) {
            return false;
        }
        database.sql("""
                        insert into note (case_id, authority, author, author_name, text)
                        values (:case, :authority, :author, :name, :text)
                        """)
                .param("case", task.caseId().value())
                .param("authority", officer.authority())
                .param("author", officer.subject())
                .param("name", officer.name())
                .param("text", kept)
                .update();
        return true;
    }
}
