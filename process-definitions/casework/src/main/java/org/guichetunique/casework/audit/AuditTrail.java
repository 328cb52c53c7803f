package org.guichetunique.casework.audit;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What auditors did; it is only added to. To be called before anything is shown. */
@Component
final class AuditTrail {

    private final JdbcClient database;

    AuditTrail(JdbcClient database) {
        this.database = database;
    }

    /** What an auditor may do. */
    enum Kind {
        /** Looked for who used a person's data. */
        PERSON,
        ACCESSES,
        ACTS,
        VERIFICATION,
        /** Took what was found away, as a table. */
        TABLE,
        /** Took a part of the log away, with its seals. */
        SIGNED_PART;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * @param asked what was asked for
     * @return number of the act
     */
    long record(Auditor auditor, Kind kind, Map<String, ?> asked) {
        return add(auditor, kind, asked, null, null);
    }

    /** @param access that stands in the ledger of whose data it is */
    void person(Auditor auditor, Map<String, ?> asked, String reason, UUID access) {
        add(auditor, Kind.PERSON, asked, reason, access);
    }

    private long add(Auditor auditor, Kind kind, Map<String, ?> asked, @Nullable String reason, @Nullable UUID access) {
        return database.sql("""
                        insert into audit_act (auditor, auditor_name, kind, asked, reason, exchange_id)
                        values (:auditor, :name, :kind, :asked::jsonb, :reason, :access) returning id
                        """)
                .param("auditor", auditor.subject())
                .param("name", auditor.name())
                .param("kind", kind.word())
                .param("asked", JsonMapper.shared().writeValueAsString(asked))
                .param("reason", reason)
                .param("access", access)
                .query(Long.class)
                .single();
    }
}
