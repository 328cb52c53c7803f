package org.guichetunique.casework.office.message;

import java.util.List;
import org.guichetunique.casework.casefile.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All messages of a case, for whoever has been given the case to read. Nobody counts as having read them by that. */
@Component
public final class MessageRecords {

    private static final int MOST = 500;

    private final JdbcClient database;

    public MessageRecords(JdbcClient database) {
        this.database = database;
    }

    /** The latest first. */
    public List<Message> of(CaseId id) {
        return database.sql("""
                        select id, from_officer, authority, text, sent_at, read_at from message
                         where case_id = :case order by id desc limit :most
                        """)
                .param("case", id.value())
                .param("most", MOST)
                .query(Messages::read)
                .list();
    }
}
