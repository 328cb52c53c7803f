package org.guichetunique.casework.office.task;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.guichetunique.casework.casefile.Officer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists that officers have kept, for themselves or for their unit. */
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

    /** The officer's own, then those that colleagues of their unit share. Of how many a unit may have, so many are listed. */
    public List<KeptView> of(Officer officer) {
        return database.sql("""
                        select v.*, case when v.officer <> :officer then coalesce(o.name, '') end as by_name
                          from worklist_view v left join officer o on o.subject = v.officer
                         where v.officer = :officer
                            or v.shared and v.authority = :authority
                               and (v.unit is null or :unit::text is null or v.unit = :unit)
                         order by v.officer <> :officer, v.name limit :most
                        """)
                .param("officer", officer.subject())
                .param("authority", officer.authority())
                .param("unit", officer.unit())
                .param("most", 3 * MOST)
                .query((row, number) -> new KeptView(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        new FilteredWorklist(
                                WorklistFilter.valueOf(row.getString("show")),
                                row.getString("service"),
                                ListOrder.valueOf(row.getString("sort")),
                                null,
                                null,
                                row.getString("holder"),
                                row.getObject("label", UUID.class)),
                        row.getBoolean("shared"),
                        row.getString("by_name")))
                .list();
    }

    /**
     * Keeps a list under a name; one of the same name is replaced. Its days are not kept: they go by.
     *
     * @param shared whether the officer's unit has it too
     * @return false where the officer keeps {@link #MOST} already
     */
    public boolean keep(String name, FilteredWorklist listing, boolean shared, Officer officer) {
        return database.sql("""
                        insert into worklist_view (officer, name, show, service, sort, holder, label, shared, authority, unit)
                        select :officer, :name, :show, :service, :sort, :holder, :label, :shared, :authority, :unit
                         where (select count(*) from worklist_view where officer = :officer and name <> :name) < :most
                        on conflict (officer, name) do update
                           set show = excluded.show, service = excluded.service, sort = excluded.sort,
                               holder = excluded.holder, label = excluded.label, shared = excluded.shared
                        """)
                        .param("officer", officer.subject())
                        .param("name", name.strip())
                        .param("show", listing.show().name())
                        .param("service", listing.service())
                        .param("sort", listing.order().name())
                        .param("holder", listing.holder())
                        .param("label", listing.label())
                        .param("shared", shared)
                        .param("authority", officer.authority())
                        .param("unit", officer.unit())
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
