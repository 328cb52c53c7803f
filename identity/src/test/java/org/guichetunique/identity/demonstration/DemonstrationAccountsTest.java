package org.guichetunique.identity.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.guichetunique.identity.Browser;
import org.guichetunique.identity.RunningIdentity;
import org.junit.jupiter.api.Test;

class DemonstrationAccountsTest {

    @Test
    void theyExistInTheirProfileOnlyAndSoDoesTheirPassword() {
        try (var _ = RunningIdentity.with(List.of(), Map.of())) {
            RunningIdentity.database().sql("delete from identity.account").update();
        }
        try (RunningIdentity production = RunningIdentity.with(List.of(), Map.of())) {
            assertThat(accounts()).isZero();
            assertThat(new Browser(production).page().body()).doesNotContain("Guichet-2026!", "salma", "démonstration");
        }
    }

    @Test
    void startingTwiceSeedsOnceAndChangesNothing() {
        List<String> before;
        try (var _ = RunningIdentity.start()) {
            before = subjectsAndHashes();
        }
        try (var _ = RunningIdentity.start()) {
            assertThat(subjectsAndHashes()).isEqualTo(before).hasSize(34);
            assertThat(before).allSatisfy(row -> assertThat(row).contains("{argon2}$argon2id$v=19$m=19456,t=2,p=1$"));
        }
    }

    @Test
    void thePageOffersThemWithoutAnyScript() {
        try (RunningIdentity demonstration = RunningIdentity.start()) {
            String french = new Browser(demonstration).page().body();
            String arabic = new Browser(demonstration).accepting("ar").page().body();

            assertThat(french).contains("Guichet-2026!", "salma.bennani", "Agente, état civil", "driss.kettani");
            assertThat(arabic).contains("سلمى بناني", "salma.bennani");
        }
    }

    private static int accounts() {
        return RunningIdentity.database()
                .sql("select count(*) from identity.account")
                .query(Integer.class)
                .single();
    }

    private static List<String> subjectsAndHashes() {
        return RunningIdentity.database()
                .sql("select subject || ' ' || password_hash from identity.account order by username")
                .query(String.class)
                .list();
    }
}
