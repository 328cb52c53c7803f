package org.guichetunique.casework.office.task;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.Officer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The labels of a unit, and the files that have them. Those of another authority are the same as none. */
@RolesAllowed({"OFFICER", "SUPERVISOR"})
@Component
public class FileLabels {

    /** More would be a list to search in. */
    public static final int MOST = 30;

    public static final int LONGEST_NAME = 30;

    private static final String THEIRS =
            " l.authority = :authority and (l.unit is null or :unit::text is null or l.unit = :unit)";

    private final JdbcClient database;
    private final OfficerPermissions reach;

    FileLabels(JdbcClient database, OfficerPermissions reach) {
        this.database = database;
        this.reach = reach;
    }

    public List<FileLabel> of(Officer officer) {
        return with(officer, "select l.id, l.name from label l where" + THEIRS + " order by lower(l.name) limit :most")
                .param("most", MOST)
                .query(FileLabels::read)
                .list();
    }

    /**
     * A label of the officer's unit of that name, made now unless there is one.
     *
     * @return empty where the name is none, or the unit has {@link #MOST} already
     */
    @Transactional
    public Optional<FileLabel> make(String name, Officer officer) {
        String wanted = name.strip();
        if (wanted.isEmpty() || wanted.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        with(officer, """
                        insert into label (authority, unit, name)
                        select :authority, :unit, :name
                         where (select count(*) from label where authority = :authority and unit is not distinct from :unit::text)
                               < :most
                        on conflict do nothing
                        """).param("name", wanted).param("most", MOST).update();
        return with(officer, """
                        select l.id, l.name from label l
                         where l.authority = :authority and l.unit is not distinct from :unit::text and lower(l.name) = lower(:name)
                        """).param("name", wanted).query(FileLabels::read).optional();
    }

    /** From all files too; for those who supervise. */
    @Transactional
    public void forget(UUID label, Officer officer) {
        if (reach.supervises(officer)) {
            with(officer, "delete from label l where l.id = :label and" + THEIRS)
                    .param("label", label)
                    .update();
        }
    }

    /**
     * Puts a label on the files of tasks that the officer may see.
     *
     * @return on how many it is now that were without it
     */
    @Transactional
    public int put(UUID label, Collection<String> tasks, Officer officer) {
        return with(officer, """
                        insert into case_label (case_id, label, by_officer)
                        select distinct t.case_id, l.id, :officer
                          from task t join label l on l.id = :label
                         where t.id = any (:tasks) and t.candidate = any (:candidates) and
                        """ + THEIRS + " on conflict do nothing")
                .param("officer", officer.subject())
                .param("label", label)
                .param("tasks", tasks.toArray(String[]::new))
                .param("candidates", reach.of(officer))
                .update();
    }

    /**
     * Takes a label off.
     *
     * @return of how many
     */
    @Transactional
    public int take(UUID label, Collection<String> tasks, Officer officer) {
        return with(officer, """
                        delete from case_label k using task t, label l
                         where l.id = :label and k.label = l.id and k.case_id = t.case_id
                           and t.id = any (:tasks) and t.candidate = any (:candidates) and
                        """ + THEIRS)
                .param("label", label)
                .param("tasks", tasks.toArray(String[]::new))
                .param("candidates", reach.of(officer))
                .update();
    }

    /** Those that files have, by case. */
    public Map<CaseId, List<FileLabel>> on(Collection<OfficerTask> tasks, Officer officer) {
        Map<CaseId, List<FileLabel>> labels = new HashMap<>();
        with(officer, """
                        select k.case_id, l.id, l.name from case_label k join label l on l.id = k.label
                         where k.case_id = any (:cases) and
                        """ + THEIRS + " order by lower(l.name)")
                .param(
                        "cases",
                        tasks.stream()
                                .map(task -> task.caseId().value())
                                .distinct()
                                .toArray(UUID[]::new))
                .query(row -> {
                    labels.computeIfAbsent(new CaseId(row.getObject("case_id", UUID.class)), any -> new ArrayList<>())
                            .add(read(row, 0));
                });
        return labels;
    }

    private StatementSpec with(Officer officer, String sql) {
        return database.sql(sql).param("authority", officer.authority()).param("unit", officer.unit());
    }

    private static FileLabel read(ResultSet row, int number) throws SQLException {
        return new FileLabel(row.getObject("id", UUID.class), row.getString("name"));
    }
}
