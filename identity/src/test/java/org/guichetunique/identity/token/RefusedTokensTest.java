package org.guichetunique.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.guichetunique.identity.Client;
import org.guichetunique.identity.RunningIdentity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import tools.jackson.databind.JsonNode;

/** Fault 43, as far as this service issues and accepts tokens. */
class RefusedTokensTest {

    private static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private static RunningIdentity identity;
    private static Client portal;
    private static Client exchange;

    @BeforeAll
    static void start() {
        identity = RunningIdentity.start();
        portal = Client.portal(identity);
        exchange = Client.exchange(identity);
    }

    @AfterAll
    static void stop() {
        identity.close();
    }

    @Test
    void theExchangeGetsATokenForTheAuthoritiesItNamesAndForNoOther() {
        Client.Answer answer = exchange.credentials("authority:social-security authority:a-ministry-born-today");

        assertThat(answer.status()).isEqualTo(200);
        JsonNode claims = answer.claims("access_token");
        assertThat(claims.path("aud").toString()).isEqualTo("[\"a-ministry-born-today\",\"social-security\"]");
        assertThat(claims.path("sub").asString()).isEqualTo("exchange");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
        assertThat(answer.json().has("refresh_token")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "openid",
                "guichet",
                "authority:",
                "authority:*",
                "authority:Civil-Registry",
                "authority:../portal",
                "authority:civil-registry openid",
                "authority:-leading-hyphen",
                "portal"
            })
    void theExchangeGetsNothingForAScopeThatIsNotAnAuthority(String scope) {
        assertThat(exchange.credentials(scope).text("error")).isEqualTo("invalid_scope");
    }

    @Test
    void thePortalCannotAskForATokenOfItsOwn() {
        assertThat(portal.credentials("authority:civil-registry").text("error")).isEqualTo("unauthorized_client");
    }

    @Test
    void aWrongOrMissingSecretIsRefused() {
        Client stranger = new Client(identity, "exchange", "not the secret that the exchange was given");
        Client unknown = new Client(identity, "nobody", RunningIdentity.EXCHANGE_SECRET);

        assertThat(stranger.credentials("authority:civil-registry").status()).isEqualTo(401);
        assertThat(unknown.credentials("authority:civil-registry").status()).isEqualTo(401);
        assertThat(exchange.tokenWithoutSecret(Map.of(
                                "grant_type", "client_credentials",
                                "client_id", "exchange",
                                "scope", "authority:civil-registry"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aSecretInTheBodyIsRefused() {
        Client.Answer answer = exchange.tokenWithoutSecret(Map.of(
                "grant_type", "client_credentials",
                "client_id", "exchange",
                "client_secret", RunningIdentity.EXCHANGE_SECRET,
                "scope", "authority:civil-registry"));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("error")).isEqualTo("invalid_client");
    }

    @Test
    void aClientAssertionWithoutSignatureIsRefused() {
        String assertion = new PlainJWT(new JWTClaimsSet.Builder()
                        .issuer("exchange")
                        .subject("exchange")
                        .audience(identity.address() + "/oauth2/token")
                        .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                        .build())
                .serialize();

        Client.Answer answer = exchange.tokenWithoutSecret(Map.of(
                "grant_type", "client_credentials",
                "client_id", "exchange",
                "client_assertion_type", ASSERTION_TYPE,
                "client_assertion", assertion,
                "scope", "authority:civil-registry"));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("error")).isEqualTo("invalid_client");
    }

    @Test
    void anAccessTokenThatWeDidNotSignOpensNothing() throws Exception {
        String real = portal.redeem(portal.codeFor("salma.bennani")).text("access_token");
        SignedJWT parsed = SignedJWT.parse(real);
        String kid = parsed.getHeader().getKeyID();
        assertThat(portal.userInformation(real).status()).isEqualTo(200);

        assertThat(portal.userInformation(new PlainJWT(parsed.getJWTClaimsSet()).serialize())
                        .status())
                .as("alg none")
                .isEqualTo(401);
        assertThat(portal.userInformation(signedWithPublicKey(parsed, kid)).status())
                .as("HS256 with the public key as the secret")
                .isEqualTo(401);
        assertThat(portal.userInformation(signedByStranger(parsed, kid)).status())
                .as("another key under our key's identifier")
                .isEqualTo(401);
        assertThat(portal.userInformation(signedByStranger(parsed, "unknown")).status())
                .as("unknown key")
                .isEqualTo(401);
        assertThat(portal.userInformation(real.substring(0, real.length() - 8) + "AAAAAAAA")
                        .status())
                .as("altered signature")
                .isEqualTo(401);
    }

    @Test
    void anAccessTokenOfAnotherIssuerOrPastItsTimeOpensNothing() {
        Instant now = Instant.now();
        String foreign = signedByUs("https://elsewhere.example", now.plusSeconds(60));
        String expired = signedByUs(identity.address().toString(), now.minusSeconds(300));
        String neverIssued = signedByUs(identity.address().toString(), now.plusSeconds(60));

        assertThat(portal.userInformation(foreign).status()).isEqualTo(401);
        assertThat(portal.userInformation(expired).status()).isEqualTo(401);
        assertThat(portal.userInformation(neverIssued).status()).isEqualTo(401);
    }

    @Test
    void aTokenMeantForAnAuthorityTellsNothingAboutAPerson() {
        String token = exchange.credentials("authority:civil-registry").text("access_token");

        assertThat(portal.userInformation(token).status()).isIn(401, 403);
    }

    private static String signedByUs(String issuer, Instant expiry) {
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .issuer(issuer)
                .subject("d9b2d63d-a233-4123-847a-7090d6bb1b35")
                .audience(List.of("portal"))
                .issuedAt(expiry.minusSeconds(600))
                .expiresAt(expiry)
                .claim("scope", List.of("openid", "guichet"))
                .build();
        return identity.part(JwtEncoder.class)
                .encode(JwtEncoderParameters.from(claims))
                .getTokenValue();
    }

    private static String signedByStranger(SignedJWT real, String kid) throws JOSEException, ParseException {
        SignedJWT forged = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(kid).build(), real.getJWTClaimsSet());
        forged.sign(new RSASSASigner(new RSAKeyGenerator(2048).generate()));
        return forged.serialize();
    }

    private static String signedWithPublicKey(SignedJWT real, String kid) throws JOSEException, ParseException {
        RSAKey key = JWKSet.parse(portal.keys().body()).getKeyByKeyId(kid).toRSAKey();
        SignedJWT forged = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(kid).build(), real.getJWTClaimsSet());
        forged.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
        return forged.serialize();
    }
}
