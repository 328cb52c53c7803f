package org.guichetunique.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.guichetunique.identity.Browser;
import org.guichetunique.identity.Client;
import org.guichetunique.identity.RunningIdentity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fault 47, and the forms that come from elsewhere or too late. */
class HostileInputTest {

    private static final String NO_MATCH = "Le nom d’utilisateur ou le mot de passe ne convient pas";

    private static RunningIdentity identity;

    @BeforeAll
    static void start() {
        identity = RunningIdentity.start();
    }

    @AfterAll
    static void stop() {
        identity.close();
    }

    @BeforeEach
    void forget() {
        RunningIdentity.database().sql("delete from identity.sign_in_attempts").update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "salma\u0000.bennani",
                "x\u0000x",
                "salma\r\nSet-Cookie: GUICHET_IDENTITY=mine",
                "salma.bennani' or '1'='1",
                "\u202esalma.bennani",
                "<script>alert(1)</script>",
                "=cmd|' /C calc'!A0"
            })
    void aNameThatNobodyCanHaveIsAnsweredAsAnyOtherAndLeavesNoAccountCounted(String name) {
        Browser browser = new Browser(identity);

        HttpResponse<String> answer = browser.signIn(name, RunningIdentity.PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("mine"));
        assertThat(browser.page().body()).contains(NO_MATCH).doesNotContain("<script>alert");
        assertThat(counted("account")).isZero();
        assertThat(counted("address")).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"سلمى.bennani", "salmaسلمى", "هناء التازي", "héloïse.o'brien"})
    void mixedScriptsAreShownBackAsTheyWereTyped(String name) {
        Browser browser = new Browser(identity);
        browser.signIn(name, "wrong");

        assertThat(browser.page().body()).contains(NO_MATCH).contains("value=\"" + name.replace("'", "&#39;") + "\"");
    }

    @Test
    void aNameOfOneMegabyteIsRefusedAndCountsNothing() {
        Browser browser = new Browser(identity);
        String csrf = browser.csrf();

        HttpResponse<String> answer = browser.submit(
                "/sign-in", Map.of("username", "x".repeat(1024 * 1024), "password", "wrong", "_csrf", csrf));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Le texte envoyé est trop long");
        assertThat(counted("account") + counted("address")).isZero();
    }

    @Test
    void anEmptyFormCountsNothingAndSaysWhatIsMissing() {
        Browser browser = new Browser(identity);
        browser.signIn("salma.bennani", "");

        assertThat(browser.page().body())
                .contains("Saisissez votre nom d’utilisateur et votre mot de passe.")
                .contains("value=\"salma.bennani\"");
        assertThat(counted("account") + counted("address")).isZero();
    }

    @Test
    void aFormWithoutItsTokenIsNotASignInAndThePersonIsToldToTypeAgain() {
        Browser browser = new Browser(identity);
        HttpResponse<String> answer =
                browser.submit("/sign-in", Map.of("username", "salma.bennani", "password", RunningIdentity.PASSWORD));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(browser.page().body()).contains("La page est restée ouverte trop longtemps");
        assertThat(Browser.location(browser.open(Client.portal(identity).authorizationRequest()))
                        .getPath())
                .isEqualTo("/sign-in");
    }

    @Test
    void thePasswordIsNeverShownBack() {
        Browser browser = new Browser(identity);
        browser.signIn("salma.bennani", "My-Secret-Passphrase-1");

        assertThat(browser.page().body()).doesNotContain("My-Secret-Passphrase-1");
    }

    @Test
    void whatDoesNotExistIsAnsweredInThePersonsLanguageWithACodeForSupport() {
        HttpResponse<String> page = new Browser(identity).accepting("ar").open("/administration");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body())
                .contains("dir=\"rtl\"")
                .contains("هذه الصفحة غير موجودة")
                .containsPattern(">[2-9A-Z]{4}-[2-9A-Z]{4}<")
                .doesNotContain("Exception", "springframework");
    }

    private static int counted(String scope) {
        return RunningIdentity.database()
                .sql("select coalesce(sum(attempts), 0)::int from identity.sign_in_attempts where scope = :scope")
                .param("scope", scope)
                .query(Integer.class)
                .single();
    }
}
