package org.guichetunique.casework.office.task;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.guichetunique.casework.casefile.Officer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists that each officer has kept. */
@RolesAllowed({"OFFICER", "SUPERVISOR"})
@Component
public class KeptViews {

    /** More would be a list to search in. */
    public static final int MOST = 12;

    public static final int LONGEST_NAME = 60;

    private final JdbcClient database;

    public KeptViews(JdbcClient database) {
        this.database = database;
    }

    public List<KeptView> of(Officer officer) {
        return database.sql("select * from worklist_view where officer = :officer order by name limit :most")
                .param("officer", officer.subject())
                .param("most", MOST)
                .query((row, number) -> new KeptView(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        new FilteredWorklist(WorklistFilter.valueOf(row.getString("show")), row.getString("service"))))
                .list();
    }

    /**
     * Keeps a list under a name; one of the same name is replaced.
     *
     * @return false where the officer keeps {@link #MOST} already
     */
    public boolean keep(String name, FilteredWorklist listing, Officer officer) {
        return database.sql("""
                        insert into worklist_view (officer, name, show, service)
                        select :officer, :name, :show, :service
                         where (select count(*) from worklist_view where officer = :officer and name <> :name) < :most
                        on conflict (officer, name) do update set show = excluded.show, service = excluded.service
                        """)
                        .param("officer", officer.subject())
                        .param("name", name.strip())
                        .param("show", listing.show().name())
                        .param("service", listing.service())
                        .param("most", MOST)
                        .update()
                == 1;
    }

    public void forget(UUID id, Officer officer) {
        database.sql("delete from worklist_view where id = :id and officer = :officer")
                .param("id", id)
                .param("officer", officer.subject())
                .update();
    }
}
