package org.guichetunique.casework.office.task;

import jakarta.annotation.security.RolesAllowed;
import org.guichetunique.casework.casefile.Officer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether an officer wants keys for what they do often. They are there until somebody turns them off. */
@RolesAllowed({"OFFICER", "SUPERVISOR"})
@Component
public class OfficerKeys {

    private final JdbcClient database;

    public OfficerKeys(JdbcClient database) {
        this.database = database;
    }

    public boolean areOn(Officer officer) {
        return database.sql("select not exists (select from officer_without_keys where officer = :officer)")
                .param("officer", officer.subject())
                .query(Boolean.class)
                .single();
    }

    @Transactional
    public void turn(boolean on, Officer officer) {
        database.sql(
                        on
                                ? "delete from officer_without_keys where officer = :officer"
                                : "insert into officer_without_keys values (:officer) on conflict do nothing")
                .param("officer", officer.subject())
                .update();
    }
}
