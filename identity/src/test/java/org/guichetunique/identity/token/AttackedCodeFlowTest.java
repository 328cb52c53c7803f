package org.guichetunique.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guichetunique.identity.Browser;
import org.guichetunique.identity.Client;
import org.guichetunique.identity.RunningIdentity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fault 44. */
class AttackedCodeFlowTest {

    private static RunningIdentity identity;
    private static Client portal;

    @BeforeAll
    static void start() {
        identity = RunningIdentity.start();
        portal = Client.portal(identity);
    }

    @AfterAll
    static void stop() {
        identity.close();
    }

    @Test
    void aCodeUsedTwiceIsRefusedAndTakesItsTokensWithIt() {
        String code = portal.codeFor("salma.bennani");
        Client.Answer tokens = portal.redeem(code);
        assertThat(portal.userInformation(tokens.text("access_token")).status()).isEqualTo(200);

        Client.Answer replay = portal.redeem(code);

        assertThat(replay.text("error")).isEqualTo("invalid_grant");
        assertThat(portal.userInformation(tokens.text("access_token")).status()).isEqualTo(401);
        assertThat(portal.introspect(tokens.text("access_token")).text("active"))
                .isEqualTo("false");
        assertThat(portal.refresh(tokens.text("refresh_token")).text("error")).isEqualTo("invalid_grant");
    }

    @Test
    void ofManyWhoRedeemOneCodeAtTheSameMomentOneGetsTokens() throws Exception {
        String code = portal.codeFor("karim.elamrani");
        List<Callable<Client.Answer>> attempts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            attempts.add(() -> portal.redeem(code));
        }
        int granted = 0;
        try (ExecutorService together = Executors.newFixedThreadPool(attempts.size())) {
            for (Future<Client.Answer> answer : together.invokeAll(attempts)) {
                granted += answer.get().status() == 200 ? 1 : 0;
            }
        }
        assertThat(granted).isEqualTo(1);
    }

    @Test
    void aRequestWithoutProofKeyIsRefused() {
        assertThat(refusal(Map.of("code_challenge", "", "code_challenge_method", "")))
                .containsEntry("error", "invalid_request")
                .containsEntry("state", "the state/éà")
                .doesNotContainKey("code");
    }

    @Test
    void aProofKeyInPlainTextIsRefused() {
        assertThat(refusal(Map.of("code_challenge_method", "plain"))).containsEntry("error", "invalid_request");
        assertThat(refusal(Map.of("code_challenge_method", ""))).containsEntry("error", "invalid_request");
    }

    @Test
    void aWrongOrMissingVerifierGetsNoTokens() {
        String verifier = "another-verifier-that-has-more-than-forty-three-characters";

        assertThat(portal.redeem(portal.codeFor("hanae.tazi"), Map.of("code_verifier", verifier))
                        .text("error"))
                .isEqualTo("invalid_grant");
        assertThat(portal.redeem(portal.codeFor("hanae.tazi"), Map.of("code_verifier", ""))
                        .text("error"))
                .isEqualTo("invalid_grant");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://attacker.example/login/oauth2/code/guichet",
                "PORTAL/login/oauth2/code/guichet/../../../evil",
                "PORTAL/login/oauth2/code/guichet?next=evil",
                "PORTAL/login/oauth2/code/guichet#fragment",
                "PORTAL@attacker.example/login/oauth2/code/guichet",
                "http://localhost:8081/login/oauth2/code/guichet",
                "//attacker.example",
                "javascript:alert(1)"
            })
    void aRedirectElsewhereIsRefusedWithoutRedirecting(String elsewhere) {
        String address = elsewhere.replace("PORTAL", RunningIdentity.PORTAL);
        HttpResponse<String> answer =
                new Browser(identity).open(portal.authorizationRequest(Map.of("redirect_uri", address)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(answer.body())
                .contains("Cette demande n’a pas pu être suivie")
                .doesNotContain("attacker");
    }

    @Test
    void aRequestOfAnUnknownClientIsRefusedWithoutRedirecting() {
        HttpResponse<String> answer =
                new Browser(identity).open(portal.authorizationRequest(Map.of("client_id", "stranger")));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void theRedirectUriOfTheRedemptionMustBeThatOfTheRequest() {
        String code = portal.codeFor("salma.bennani");

        Client.Answer answer = portal.redeem(code, Map.of("redirect_uri", "https://attacker.example/"));

        assertThat(answer.text("error")).isEqualTo("invalid_grant");
    }

    @Test
    void aCodeStolenByAnotherClientIsWorthNothingEvenToItsOwner() {
        String code = portal.codeFor("salma.bennani");

        assertThat(Client.exchange(identity).redeem(code).text("error")).isIn("invalid_grant", "unauthorized_client");
        assertThat(portal.redeem(code).status()).isEqualTo(400);
    }

    @Test
    void aScopeThatThePortalDoesNotHaveIsRefused() {
        assertThat(refusal(Map.of("scope", "openid authority:civil-registry"))).containsEntry("error", "invalid_scope");
    }

    @Test
    void signingOutNeverLeadsElsewhere() {
        Browser salma = new Browser(identity);
        salma.open(portal.authorizationRequest());
        URI resumed = Browser.location(salma.signIn("salma.bennani", RunningIdentity.PASSWORD));
        String code = Client.parameters(Browser.location(salma.open(resumed.toString())))
                .get("code");
        String idToken = portal.redeem(code).text("id_token");

        for (String elsewhere :
                List.of("https://attacker.example/", "//attacker.example", RunningIdentity.PORTAL + "/elsewhere")) {
            HttpResponse<String> answer = salma.open("/connect/logout?"
                    + Browser.encode(Map.of("id_token_hint", idToken, "post_logout_redirect_uri", elsewhere)));
            assertThat(answer.statusCode()).as(elsewhere).isEqualTo(400);
            assertThat(answer.headers().firstValue("Location")).as(elsewhere).isEmpty();
        }
        assertThat(Browser.location(salma.open(portal.authorizationRequest())).toString())
                .as("still signed in")
                .startsWith(RunningIdentity.REDIRECT_URI);
    }

    @Test
    void signingInNeverLeadsElsewhere() {
        Browser salma = new Browser(identity);
        salma.open("/sign-in?continue=https://attacker.example/&redirect=https://attacker.example/");

        URI after = Browser.location(salma.signIn("salma.bennani", RunningIdentity.PASSWORD));

        assertThat(after).hasToString(RunningIdentity.PORTAL + "/");
    }

    private static Map<String, String> refusal(Map<String, String> changes) {
        URI back = Browser.location(new Browser(identity).open(portal.authorizationRequest(changes)));
        assertThat(back.toString()).startsWith(RunningIdentity.REDIRECT_URI + "?");
        return Client.parameters(back);
    }
}
