package org.guichetunique.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.guichetunique.identity.Browser;
import org.guichetunique.identity.Client;
import org.guichetunique.identity.RunningIdentity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each sign-in page leads to what it was opened for, however many are open and however long. */
class WhereASignInLeadsTest {

    private static RunningIdentity identity;

    @BeforeAll
    static void start() {
        identity = RunningIdentity.start();
    }

    @AfterAll
    static void stop() {
        identity.close();
    }

    @Test
    void twoPagesOpenInOneBrowserLeadEachToItsOwnRequest() {
        Browser salma = new Browser(identity);
        String first = opened(salma, "first");
        String second = opened(salma, "second");
        String token = salma.csrf();

        assertThat(stateAfter(salma, sent(salma, first, "salma.bennani", token)))
                .isEqualTo("first");
        assertThat(stateAfter(salma, sent(salma, second, "salma.bennani", token)))
                .as("with the token of before the sign-in")
                .isEqualTo("second");
    }

    @Test
    void aPageWhoseSessionHasEndedSaysSoInItsLanguageAndThenLeadsWhereItWasToLead() {
        String to = opened(new Browser(identity), "kept");
        Browser salma = new Browser(identity);

        HttpResponse<String> refused = salma.submit(
                "/sign-in",
                Map.of("username", "salma.bennani", "password", "x", "to", to, "language", "ar", "_csrf", "old"));
        HttpResponse<String> page = salma.open(Browser.location(refused).toString());
        URI after = sent(salma, to, "salma.bennani", salma.csrf());

        assertThat(page.body()).contains("lang=\"ar\"").contains("value=\"salma.bennani\"");
        assertThat(page.body()).contains("state=kept");
        assertThat(stateAfter(salma, after)).isEqualTo("kept");
    }

    @Test
    void anotherAccountThanTheOneSignedInIsAskedForItsPasswordAgain() {
        Browser browser = new Browser(identity);
        String first = opened(browser, "first");
        String second = opened(browser, "second");
        String token = browser.csrf();
        sent(browser, first, "salma.bennani", token);

        URI after = sent(browser, second, "hanae.tazi", token);

        assertThat(after.getPath()).isEqualTo("/sign-in");
        assertThat(browser.open(after.toString()).body()).contains("id=\"username\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://attacker.example/",
                "//attacker.example/oauth2/authorize?",
                "/oauth2/authorize",
                "/oauth2/authorize?\r\nLocation: https://attacker.example",
                "/oauth2/../connect/logout?",
                "/connect/logout?post_logout_redirect_uri=x"
            })
    void noFormLeadsElsewhereThanToAnAuthorizationRequest(String elsewhere) {
        Browser salma = new Browser(identity);

        URI after = sent(salma, elsewhere, "salma.bennani", salma.csrf());

        assertThat(after).hasToString(RunningIdentity.PORTAL + "/");
    }

    private static String opened(Browser browser, String state) {
        URI page = Browser.location(
                browser.open(Client.portal(identity).authorizationRequest(Map.of("state", state, "nonce", state))));
        return Client.parameters(page).get("to");
    }

    private static URI sent(Browser browser, String to, String username, String token) {
        return Browser.location(browser.submit(
                "/sign-in",
                Map.of("username", username, "password", RunningIdentity.PASSWORD, "to", to, "_csrf", token)));
    }

    private static String stateAfter(Browser browser, URI address) {
        URI back = Browser.location(browser.open(address.toString()));
        assertThat(back.toString()).startsWith(RunningIdentity.REDIRECT_URI);
        return Client.parameters(back).get("state");
    }
}
