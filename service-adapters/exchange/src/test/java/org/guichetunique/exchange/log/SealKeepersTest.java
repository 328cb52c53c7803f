package org.guichetunique.exchange.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

/** Who may seal the log, with which keys, and who may not touch the seals. */
class SealKeepersTest extends SealedLog {

    @Test
    void aKeyThatHasServedItsTimeHandsOverToTheNextWhichItVouchesFor() throws Exception {
        write(2);
        sealing.sealAll();
        String first = ((LogVerdict.Sound) verify(export())).firstKey();
        write(2);
        sealing(SECRET, Duration.ZERO).sealAll();

        assertThat(verify(export(), first, null)).isInstanceOf(LogVerdict.Sound.class);
        assertThat(portal.sql("select count(distinct key_id) from exchange_log_seal")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        asAdministrator("update guichet.exchange_log_key set endorsement = '\\x00' where endorsed_by is not null");
        assertThat(verify(export(), first, null)).isInstanceOf(LogVerdict.Broken.class);
    }

    @Test
    void theWrongSecretSealsNothing() {
        write(1);
        sealing.sealAll();
        write(1);

        assertThatThrownBy(() -> sealing("another secret of thirty-two characters", Duration.ofDays(1))
                        .sealAll())
                .hasMessageContaining("GUICHET_LOG_KEY_SECRET");
        assertThatThrownBy(() -> sealing("short", Duration.ofDays(1))).hasMessageContaining("GUICHET_LOG_KEY_SECRET");
        assertThat(portal.sql("select count(*) from exchange_log_unsealed")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update exchange_log_seal set head = previous",
                "delete from exchange_log_seal",
                "update exchange_log_key set created_at = now()",
                "delete from exchange_log_key",
                "update exchange_log_unsealed set seq = 99",
                "drop trigger exchange_log_stays on exchange_log"
            })
    void theApplicationCannotTouchTheSealsEither(String attempt) {
        write(1);
        sealing.sealAll();

        assertThatThrownBy(() -> portal.sql(attempt).update()).isInstanceOf(DataAccessException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update guichet.exchange_log set code = 'x'",
                "truncate guichet.exchange_log",
                "delete from guichet.exchange_log_seal"
            })
    void evenTheOwnerHasToTakeALockAwayFirst(String attempt) {
        assertThatThrownBy(() -> administrator.sql(attempt).update())
                .rootCause()
                .hasMessageContaining("The log is only ever added to");
    }
}
