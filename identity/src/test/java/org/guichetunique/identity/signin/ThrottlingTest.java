package org.guichetunique.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guichetunique.identity.Browser;
import org.guichetunique.identity.RunningIdentity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fault 46: who guesses has to wait, longer each time, wherever the guesses come from. */
class ThrottlingTest {

    private static final String WAIT = "Trop d’essais à la suite";
    private static final String NO_MATCH = "Le nom d’utilisateur ou le mot de passe ne convient pas";

    private static RunningIdentity identity;

    @BeforeAll
    static void start() {
        identity = RunningIdentity.with(
                Map.of("GUICHET_SIGN_IN_ATTEMPTS", "3", "GUICHET_SIGN_IN_ATTEMPTS_PER_ADDRESS", "6"));
    }

    @AfterAll
    static void stop() {
        identity.close();
    }

    @BeforeEach
    void forget() {
        RunningIdentity.database().sql("delete from identity.sign_in_attempts").update();
    }

    @Test
    void afterTheAttemptsAllowedEvenTheRightPasswordHasToWait() {
        guess("salma.bennani", "127.0.0.1", 3);

        assertThat(guess("salma.bennani", "127.0.0.1", RunningIdentity.PASSWORD))
                .contains(WAIT)
                .contains("secondes");
    }

    @Test
    void theWaitIsForTheAccountWhereverTheGuessesComeFrom() {
        guess("salma.bennani", "127.0.0.1", 1);
        guess("salma.bennani", "127.0.0.2", 1);
        guess("salma.bennani", "127.0.0.3", 1);

        assertThat(guess("salma.bennani", "127.0.0.4", "wrong")).contains(WAIT);
        assertThat(guess("karim.elamrani", "127.0.0.1", "wrong")).contains(NO_MATCH);
    }

    @Test
    void capitalsAndSpacesMakeNoOtherAccount() {
        guess("salma.bennani", "127.0.0.1", 1);
        guess("Salma.Bennani", "127.0.0.1", 1);
        guess(" SALMA.bennani ", "127.0.0.1", 1);

        assertThat(guess("salma.bennani", "127.0.0.1", "wrong")).contains(WAIT);
    }

    @Test
    void oneAddressThatTriesManyAccountsHasToWaitAndOthersDoNot() {
        for (int i = 0; i < 6; i++) {
            assertThat(guess("somebody" + i, "127.0.0.5", "wrong")).contains(NO_MATCH);
        }
        assertThat(guess("hanae.tazi", "127.0.0.5", RunningIdentity.PASSWORD)).contains(WAIT);
        assertThat(signsIn("hanae.tazi", "127.0.0.6")).isTrue();
    }

    @Test
    void aSuccessForgetsTheFailuresOfTheAccount() {
        guess("karim.elamrani", "127.0.0.1", 2);
        assertThat(signsIn("karim.elamrani", "127.0.0.1")).isTrue();
        guess("karim.elamrani", "127.0.0.1", 2);

        assertThat(signsIn("karim.elamrani", "127.0.0.1")).isTrue();
    }

    @Test
    void anAccountOfOnesOwnDoesNotBuyGuessesAtOthers() {
        for (int i = 0; i < 6; i++) {
            guess("victim" + i, "127.0.0.7", 1);
            if (i < 5) {
                assertThat(signsIn("karim.elamrani", "127.0.0.7")).isTrue();
            }
        }
        assertThat(guess("another.victim", "127.0.0.7", "wrong")).contains(WAIT);
    }

    @Test
    void theWaitGrowsWithEachFurtherAttempt() {
        guess("omar.fassi", "127.0.0.1", 3);
        long first = secondsBlocked();
        waited();
        guess("omar.fassi", "127.0.0.2", 1);
        long second = secondsBlocked();
        waited();
        guess("omar.fassi", "127.0.0.3", 1);

        assertThat(first).isBetween(20L, 30L);
        assertThat(second).isBetween(50L, 60L);
        assertThat(secondsBlocked()).isBetween(110L, 120L);
    }

    @Test
    void aWaitThatIsOverLetsTheRightPasswordIn() {
        guess("nadia.chraibi", "127.0.0.1", 3);
        waited();

        assertThat(signsIn("nadia.chraibi", "127.0.0.1")).isTrue();
    }

    @Test
    void aHundredGuessesAtTheSameMomentAreAHundredGuesses() throws Exception {
        List<Browser> guessers = new ArrayList<>();
        List<Callable<String>> guesses = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            Browser browser = new Browser(identity, "127.0.1." + (i + 1));
            browser.page();
            guessers.add(browser);
            guesses.add(() -> {
                browser.signIn("rachid.benjelloun", "wrong");
                return browser.page().body();
            });
        }
        int compared = 0;
        try (ExecutorService together = Executors.newFixedThreadPool(guesses.size())) {
            for (Future<String> answer : together.invokeAll(guesses)) {
                compared += answer.get().contains(NO_MATCH) ? 1 : 0;
            }
        }
        assertThat(compared).isEqualTo(3);
    }

    @Test
    void theWaitSurvivesARestart() {
        guess("amina.sqalli", "127.0.0.1", 3);
        try (RunningIdentity restarted = RunningIdentity.with(Map.of("GUICHET_SIGN_IN_ATTEMPTS", "3"))) {
            Browser browser = new Browser(restarted);
            browser.signIn("amina.sqalli", RunningIdentity.PASSWORD);

            assertThat(browser.page().body()).contains(WAIT);
        }
    }

    @Test
    void theMessageSpeaksThePersonsLanguage() {
        guess("driss.kettani", "127.0.0.1", 3);

        Browser arabic = new Browser(identity).accepting("ar");
        arabic.signIn("driss.kettani", "wrong");
        assertThat(arabic.page().body()).contains("محاولات كثيرة متتالية").contains("ثانية");

        Browser english = new Browser(identity).accepting("en");
        english.signIn("driss.kettani", "wrong");
        assertThat(english.page().body()).contains("Too many attempts in a row").contains("seconds");
    }

    @Test
    void theTableTellsNobodyWhoTried() {
        guess("salma.bennani", "127.0.0.1", 1);

        assertThat(RunningIdentity.database()
                        .sql("select key from identity.sign_in_attempts")
                        .query(String.class)
                        .list())
                .hasSize(2)
                .allSatisfy(key -> assertThat(key).matches("[0-9a-f]{64}"));
    }

    private static void guess(String username, String from, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(guess(username, from, "wrong")).contains(NO_MATCH);
        }
    }

    private static String guess(String username, String from, String password) {
        Browser browser = new Browser(identity, from);
        browser.signIn(username, password);
        return browser.page().body();
    }

    private static boolean signsIn(String username, String from) {
        return Browser.location(new Browser(identity, from).signIn(username, RunningIdentity.PASSWORD))
                .toString()
                .equals(RunningIdentity.PORTAL + "/");
    }

    private static long secondsBlocked() {
        return RunningIdentity.database()
                .sql("select extract(epoch from max(blocked_until) - now())::bigint from identity.sign_in_attempts"
                        + " where scope = 'account'")
                .query(Long.class)
                .single();
    }

    private static void waited() {
        RunningIdentity.database()
                .sql("update identity.sign_in_attempts set blocked_until = now() where blocked_until is not null")
                .update();
    }
}
