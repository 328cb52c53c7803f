package org.guichetunique.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.util.Map;
import org.guichetunique.identity.Browser;
import org.guichetunique.identity.Client;
import org.guichetunique.identity.RunningIdentity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SigningInForThePortalTest {

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
    void aCitizenSignsInOnceAndThePortalLearnsWhoSheIs() throws Exception {
        Browser salma = new Browser(identity);

        URI signIn = Browser.location(salma.open(portal.authorizationRequest()));
        assertThat(signIn.getPath()).isEqualTo("/sign-in");
        String sessionBefore = salma.session().orElseThrow().getValue();

        URI resumed = Browser.location(salma.signIn("salma.bennani", RunningIdentity.PASSWORD));
        assertThat(salma.session().orElseThrow().getValue()).isNotEqualTo(sessionBefore);

        URI back = Browser.location(salma.open(resumed.toString()));
        assertThat(back.toString()).startsWith(RunningIdentity.REDIRECT_URI + "?");
        Map<String, String> parameters = Client.parameters(back);
        assertThat(parameters).containsEntry("state", "the state/éà").containsKey("code");

        Client.Answer tokens = portal.redeem(parameters.get("code"));
        assertThat(tokens.status()).isEqualTo(200);

        SignedJWT idToken = SignedJWT.parse(tokens.text("id_token"));
        JWKSet keys = JWKSet.parse(portal.keys().body());
        assertThat(idToken.verify(new RSASSAVerifier(
                        keys.getKeyByKeyId(idToken.getHeader().getKeyID()).toRSAKey())))
                .isTrue();

        JsonNode claims = tokens.claims("id_token");
        assertThat(claims.path("iss").asString()).isEqualTo(identity.address().toString());
        assertThat(claims.path("nonce").asString()).isEqualTo("the-nonce");
        assertThat(claims.path("name").asString()).isEqualTo("Salma Bennani");
        assertThat(claims.path("name_ar").asString()).isEqualTo("سلمى بناني");
        assertThat(claims.path("given_name").asString()).isEqualTo("Salma");
        assertThat(claims.path("family_name").asString()).isEqualTo("Bennani");
        assertThat(claims.path("email").asString()).isEqualTo("salma.bennani@example.ma");
        assertThat(claims.path("locale").asString()).isEqualTo("fr");
        assertThat(claims.path("national_id").asString()).isEqualTo("AB100001");
        assertThat(claims.path("roles").toString()).isEqualTo("[\"citizen\"]");
        assertThat(claims.path("acr").asString()).isEqualTo("substantial");
        assertThat(claims.has("authority")).isFalse();
        assertThat(claims.path("sub").asString())
                .matches("[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}")
                .isNotEqualTo("salma.bennani");

        JsonNode information =
                portal.userInformation(tokens.text("access_token")).json();
        assertThat(information.path("sub")).isEqualTo(claims.path("sub"));
        assertThat(information.path("national_id")).isEqualTo(claims.path("national_id"));
        assertThat(information.path("roles")).isEqualTo(claims.path("roles"));
    }

    @Test
    void anOfficerComesWithAuthorityAndUnit() {
        JsonNode claims = portal.redeem(portal.codeFor("nadia.chraibi")).claims("id_token");

        assertThat(claims.path("roles").toString()).isEqualTo("[\"officer\"]");
        assertThat(claims.path("authority").asString()).isEqualTo("civil-registry");
        assertThat(claims.path("unit").asString()).isEqualTo("rabat-agdal");
        assertThat(claims.path("national_id").asString()).isEqualTo("GH400004");
    }

    @Test
    void withoutTheScopeOurOwnClaimsStayHere() {
        Browser karim = new Browser(identity);
        karim.open(portal.authorizationRequest(Map.of("scope", "openid")));
        URI resumed = Browser.location(karim.signIn("karim.elamrani", RunningIdentity.PASSWORD));
        String code = Client.parameters(Browser.location(karim.open(resumed.toString())))
                .get("code");

        Client.Answer tokens = portal.redeem(code);

        assertThat(tokens.claims("id_token").propertyNames())
                .doesNotContain("national_id", "roles", "name_ar", "authority", "unit", "name", "email");
        assertThat(portal.userInformation(tokens.text("access_token")).json().propertyNames())
                .containsExactly("sub");
    }

    @Test
    void whoIsSignedInIsNotAskedAgain() {
        Browser hanae = new Browser(identity);
        hanae.open(portal.authorizationRequest());
        hanae.signIn("hanae.tazi", RunningIdentity.PASSWORD);

        URI back = Browser.location(hanae.open(portal.authorizationRequest()));

        assertThat(back.toString()).startsWith(RunningIdentity.REDIRECT_URI + "?");
    }

    @Test
    void aRefreshTokenIsReplacedByEachUse() {
        Client.Answer first = portal.redeem(portal.codeFor("salma.bennani"));

        Client.Answer second = portal.refresh(first.text("refresh_token"));
        Client.Answer again = portal.refresh(first.text("refresh_token"));

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text("refresh_token")).isNotEqualTo(first.text("refresh_token"));
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.text("error")).isEqualTo("invalid_grant");
        assertThat(portal.refresh(second.text("refresh_token")).status()).isEqualTo(200);
    }

    @Test
    void aRenewedTokenSaysWhatIsTrueNowAndAClosedAccountGetsNone() {
        Client.Answer first = portal.redeem(portal.codeFor("leila.idrissi"));
        String subject = first.claims("id_token").path("sub").asString();
        try {
            change("update identity.account set unit = 'fes-medina' where subject = :subject::uuid", subject);
            Client.Answer second = portal.refresh(first.text("refresh_token"));
            assertThat(second.claims("id_token").path("unit").asString()).isEqualTo("fes-medina");

            change("update identity.account set closed_at = now() where subject = :subject::uuid", subject);
            Client.Answer third = portal.refresh(second.text("refresh_token"));
            assertThat(third.text("error")).isEqualTo("invalid_grant");
            assertThat(portal.userInformation(second.text("access_token")).status())
                    .isEqualTo(401);
        } finally {
            change(
                    "update identity.account set closed_at = null, unit = 'rabat-hassan' where subject = :subject::uuid",
                    subject);
        }
    }

    @Test
    void signingOutEndsTheSessionAndLeadsBackToThePortal() {
        Browser salma = new Browser(identity);
        salma.open(portal.authorizationRequest());
        URI resumed = Browser.location(salma.signIn("salma.bennani", RunningIdentity.PASSWORD));
        String code = Client.parameters(Browser.location(salma.open(resumed.toString())))
                .get("code");
        String idToken = portal.redeem(code).text("id_token");

        URI out = Browser.location(salma.open("/connect/logout?"
                + Browser.encode(
                        Map.of("id_token_hint", idToken, "post_logout_redirect_uri", RunningIdentity.PORTAL + "/"))));

        assertThat(out).hasToString(RunningIdentity.PORTAL + "/");
        assertThat(Browser.location(salma.open(portal.authorizationRequest())).getPath())
                .isEqualTo("/sign-in");
    }

    @Test
    void signingOutWithoutAnAddressToReturnToShowsThatItWorked() {
        Browser salma = new Browser(identity);
        salma.open(portal.authorizationRequest());
        URI resumed = Browser.location(salma.signIn("salma.bennani", RunningIdentity.PASSWORD));
        String code = Client.parameters(Browser.location(salma.open(resumed.toString())))
                .get("code");
        String idToken = portal.redeem(code).text("id_token");

        URI out = Browser.location(salma.open("/connect/logout?" + Browser.encode(Map.of("id_token_hint", idToken))));

        assertThat(out.getPath()).isEqualTo("/signed-out");
        assertThat(salma.open(out.toString()).body()).contains("Vous êtes déconnecté");
    }

    @Test
    void theConfigurationSaysWhatIsOfferedAndNothingMore() {
        JsonNode configuration = portal.configuration().json();

        assertThat(configuration.path("issuer").asString())
                .isEqualTo(identity.address().toString());
        assertThat(configuration.path("code_challenge_methods_supported").toString())
                .isEqualTo("[\"S256\"]");
        assertThat(configuration.has("registration_endpoint")).isFalse();
        assertThat(configuration.has("device_authorization_endpoint")).isFalse();
    }

    private static void change(String sql, String subject) {
        RunningIdentity.database().sql(sql).param("subject", subject).update();
    }
}
