package org.guichetunique.casework.office.backoffice;

import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does what an authority's software asks for once, however often the call is sent: what the call changes and the answer to it
 * are written in one transaction. Whoever sends it a second time meanwhile waits for the first.
 */
@RolesAllowed({"OFFICER", "SUPERVISOR"})
@Component
public class CallOnce {

    private static final int FIRST_REFUSAL = 400;

    private final JdbcClient database;

    CallOnce(JdbcClient database) {
        this.database = database;
    }

    /** @param fingerprint of all that the call says */
    public record Call(String authority, String key, byte[] fingerprint) {}

    /** @param body JSON; null where there is none */
    public record CallReply(int status, @Nullable String body) {}

    /**
     * @param work is not done where the call was answered before. A refusal is not kept, so that the call may be sent again once
     *     its reason is gone; what the use case wrote with it stays.
     * @return empty where the key belongs to another call
     */
    @Transactional
    public Optional<CallReply> answer(Call call, Supplier<CallReply> work) {
        if (!begin(call)) {
            return kept(call);
        }
        CallReply answer = work.get();
        if (answer.status() < FIRST_REFUSAL) {
            keep(call, answer);
        } else {
            forget(call);
        }
        return Optional.of(answer);
    }

    private boolean begin(Call call) {
        database.sql("""
                        delete from back_office_call where (authority, key) in (
                          select authority, key from back_office_call where made_at < now() - interval '7 days'
                           order by made_at limit 20 for update skip locked)
                        """).update();
        return database.sql("""
                        insert into back_office_call (authority, key, fingerprint) values (:authority, :key, :fingerprint)
                        on conflict (authority, key) do nothing
                        """)
                        .param("authority", call.authority())
                        .param("key", call.key())
                        .param("fingerprint", call.fingerprint())
                        .update()
                == 1;
    }

    private Optional<CallReply> kept(Call call) {
        return database.sql("""
                        select status, body from back_office_call
                         where authority = :authority and key = :key and fingerprint = :fingerprint
                        """)
                .param("authority", call.authority())
                .param("key", call.key())
                .param("fingerprint", call.fingerprint())
                .query((row, number) -> new CallReply(row.getInt("status"), row.getString("body")))
                .optional();
    }

    private void keep(Call call, CallReply answer) {
        database.sql("""
                        update back_office_call set status = :status, body = :body::jsonb
                         where authority = :authority and key = :key
                        """)
                .param("status", answer.status())
                .param("body", answer.body())
                .param("authority", call.authority())
                .param("key", call.key())
                .update();
    }

    private void forget(Call call) {
        database.sql("delete from back_office_call where authority = :authority and key = :key")
                .param("authority", call.authority())
                .param("key", call.key())
                .update();
    }
}
