package org.guichetunique.casework.request.mandate;

import java.util.Locale;
import java.util.UUID;
import org.guichetunique.casework.casefile.Agency;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.RequestFiled;
import org.guichetunique.procedures.mandate.MandateKind;
import org.guichetunique.procedures.mandate.MandateKinds;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts on record what is done under each mandate. */
@Component
public final class MandateUses {

    private final JdbcClient database;
    private final MandateKinds kinds;

    public MandateUses(JdbcClient database, MandateKinds kinds) {
        this.database = database;
        this.kinds = kinds;
    }

    /** What was done. */
    enum Deed {
        PROVEN,
        CHOSEN,
        BEGUN,
        FILED,
        ENDED
    }

    void record(UUID mandate, Deed deed, @Nullable CaseId caseId) {
        database.sql("insert into mandate_use (mandate_id, deed, case_id) values (:mandate, :deed, :case)")
                .param("mandate", mandate)
                .param("deed", deed.name().toLowerCase(Locale.ROOT))
                .param("case", caseId == null ? null : caseId.value())
                .update();
    }

    /** A request was begun or gone on with; nothing where the person acts for themself. */
    public void begun(Person person, CaseId caseId) {
        if (person.agency() != null) {
            record(person.agency().mandate(), Deed.BEGUN, caseId);
        }
    }

    /** A request was filed. Whoever sits at a counter has done then what they were there for. */
    @EventListener
    @Order(RequestFiled.MANDATE)
    void on(RequestFiled filed) {
        Agency agency = filed.person().agency();
        if (agency == null) {
            return;
        }
        record(agency.mandate(), Deed.FILED, filed.file().id());
        if (kinds.require(agency.kind()).giver() == MandateKind.Giver.PRESENCE) {
            database.sql("""
                            update mandate set ended_at = now(), ending = 'filed'
                             where id = :id and ended_at is null
                            """).param("id", agency.mandate()).update();
        }
    }
}
