package org.guichetunique.casework.person.appeal;

import java.util.Optional;
import java.util.UUID;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.ContestedCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which file is contested by which. */
@Component
public final class AppealRecords implements ContestedCases {

    private final JdbcClient database;

    public AppealRecords(JdbcClient database) {
        this.database = database;
    }

    /** The file that an appeal contests; empty where the case is no appeal. */
    @Override
    public Optional<CaseId> contestedBy(CaseId appeal) {
        return find("select contested_case from appeal where case_id = :id", appeal);
    }

    /** The appeal against a file; empty where there is none. */
    Optional<CaseId> against(CaseId contested) {
        return find("select case_id from appeal where contested_case = :id", contested);
    }

    void add(CaseId appeal, CaseId contested) {
        database.sql("insert into appeal (case_id, contested_case) values (:appeal, :contested)")
                .param("appeal", appeal.value())
                .param("contested", contested.value())
                .update();
    }

    private Optional<CaseId> find(String sql, CaseId id) {
        return database.sql(sql)
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .map(CaseId::new);
    }
}
