package org.guichetunique.casework.office.complement;

import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.attachment.FilesAskedFor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A complement that misses something on paper waits for files until it is sent. */
@Component
public final class FilesOfComplements implements FilesAskedFor {

    private final JdbcClient database;

    public FilesOfComplements(JdbcClient database) {
        this.database = database;
    }

    @Override
    public boolean in(CaseId filed) {
        return database.sql("""
                        select 1 from complement
                         where case_id = :case and state = 'asked' and due_at > now() and reasons && :reasons::text[] for share
                        """)
                .param("case", filed.value())
                .param("reasons", Complements.ON_PAPER.toArray(String[]::new))
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
