package org.guichetunique.identity.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.guichetunique.identity.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The portal, the exchange and the back offices of authorities, as the configuration says. */
@Configuration(proxyBeanMethods = false)
public class RegisteredClients {

    /** The client that calls authorities. */
    public static final String EXCHANGE = "exchange";

    /** Asks for the claims that OpenID Connect does not know. */
    public static final String GUICHET_SCOPE = "guichet";

    /** Registered for a client that may ask for a token for any authority. */
    public static final String ANY_AUTHORITY_SCOPE = "authority:*";

    /**
     * Kept in memory: a client looked up in the database while a token is being read would need a second connection
     * for one request, and as many requests as there are connections would wait for one another.
     */
    @Bean
    RegisteredClientRepository registeredClientRepository(Settings settings) {
        ClientSecrets secrets = new ClientSecrets();
        List<RegisteredClient> clients = new ArrayList<>();
        clients.add(portal(settings, digest(secrets, settings.portalClientSecret())));
        clients.add(exchange(settings, digest(secrets, settings.exchangeClientSecret())));
        BackOffices.of(settings.backOffices()).all().forEach(one -> clients.add(backOffice(one)));
        return new InMemoryRegisteredClientRepository(clients);
    }

    private static String digest(ClientSecrets secrets, String secret) {
        return Objects.requireNonNull(secrets.encode(secret));
    }

    private static RegisteredClient portal(Settings settings, String secret) {
        return RegisteredClient.withId("portal")
                .clientId("portal")
                .clientName("Guichet Unique")
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(settings.portal() + "/login/oauth2/code/guichet")
                .postLogoutRedirectUri(settings.portal() + "/")
                .postLogoutRedirectUri(settings.portal() + "/app/")
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .scope(OidcScopes.EMAIL)
                .scope(GUICHET_SCOPE)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .authorizationCodeTimeToLive(Duration.ofMinutes(2))
                        .accessTokenTimeToLive(Duration.ofMinutes(10))
                        .refreshTokenTimeToLive(Duration.ofHours(12))
                        .reuseRefreshTokens(false)
                        .idTokenSignatureAlgorithm(SignatureAlgorithm.RS256)
                        .build())
                .build();
    }

    private static RegisteredClient exchange(Settings settings, String secret) {
        return RegisteredClient.withId(EXCHANGE)
                .clientId(EXCHANGE)
                .clientName("Exchange with the authorities")
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantTypes(grants -> {
                    grants.add(AuthorizationGrantType.CLIENT_CREDENTIALS);
                    if (!settings.exchangeCertificates().isBlank()) {
                        grants.add(AuthorizationGrantType.TOKEN_EXCHANGE);
                    }
                })
                .scope(ANY_AUTHORITY_SCOPE)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(Duration.ofMinutes(5))
                        .build())
                .build();
    }

    private static RegisteredClient backOffice(BackOffices.BackOffice office) {
        return RegisteredClient.withId(office.clientId())
                .clientId(office.clientId())
                .clientName("Back office of " + office.authority())
                .clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scope(BackOffices.READ)
                .scope(BackOffices.DECIDE)
                .clientSettings(ClientSettings.builder()
                        .jwkSetUrl(office.keys().toString())
                        .tokenEndpointAuthenticationSigningAlgorithm(SignatureAlgorithm.ES256)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(Duration.ofMinutes(5))
                        .build())
                .build();
    }
}
