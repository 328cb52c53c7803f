package org.guichetunique.casework.office.opinion;

import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.office.task.PendingOpinions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opinions that are not simply favourable: whoever decides says first whether they are followed, and why. */
@Component
public final class DissentingOpinions implements PendingOpinions {

    private final JdbcClient database;

    public DissentingOpinions(JdbcClient database) {
        this.database = database;
    }

    @Override
    public boolean isDue(CaseId id, String authority) {
        return database.sql("""
                        select exists (select 1 from opinion
                                        where case_id = :case and asked_by = :authority and state = 'given'
                                          and answer <> 'favourable' and followed is null)
                        """)
                .param("case", id.value())
                .param("authority", authority)
                .query(Boolean.class)
                .single();
    }
}
