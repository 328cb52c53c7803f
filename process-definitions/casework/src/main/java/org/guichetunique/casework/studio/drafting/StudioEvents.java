package org.guichetunique.casework.studio.drafting;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who did what to a procedure. */
final class StudioEvents {

    private static final int PAGE = 50;

    private final JdbcClient database;

    StudioEvents(JdbcClient database) {
        this.database = database;
    }

    enum Kind {
        BEGUN,
        FILE_IMPORTED,
        FILE_REMOVED,
        DISCARDED,
        SUBMITTED,
        SENT_BACK,
        PUBLISHED,
        RETIRED,
        CASES_MOVED
    }

    void record(Designer person, String procedure, Kind kind, String detail) {
        database.sql("""
                        insert into studio_event (person, person_name, procedure, kind, detail)
                        values (:person, :name, :procedure, :kind, left(:detail, 4000))
                        """)
                .param("person", person.subject())
                .param("name", person.name())
                .param("procedure", procedure)
                .param("kind", kind.name())
                .param("detail", detail)
                .update();
    }

    List<StudioEvent> of(String procedure) {
        return database.sql("select * from studio_event where procedure = :procedure order by id desc limit :most")
                .param("procedure", procedure)
                .param("most", PAGE)
                .query((row, number) -> new StudioEvent(
                        row.getTimestamp("at").toInstant(),
                        row.getString("person_name"),
                        row.getString("kind"),
                        row.getString("detail")))
                .list();
    }
}
