package org.guichetunique.casework.office.task;

import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.guichetunique.casework.casefile.Officer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which columns each officer wants in their lists. */
@RolesAllowed({"OFFICER", "SUPERVISOR"})
@Component
public class ListColumns {

    private final JdbcClient database;

    ListColumns(JdbcClient database) {
        this.database = database;
    }

    /** Empty where the officer has never chosen. */
    public Optional<List<String>> of(Officer officer) {
        return database.sql("select shown from officer_columns where officer = :officer")
                .param("officer", officer.subject())
                .query((row, number) ->
                        Arrays.asList((String[]) row.getArray("shown").getArray()))
                .optional();
    }

    public void choose(List<String> columns, Officer officer) {
        database.sql("""
                        insert into officer_columns (officer, shown) values (:officer, :shown)
                        on conflict (officer) do update set shown = excluded.shown
                        """)
                .param("officer", officer.subject())
                .param("shown", columns.toArray(String[]::new))
                .update();
    }
}
