package org.guichetunique.portal.shell.access;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;

/**
 * The identity provider as configured. Adds the two things that Boot would only learn by asking the provider at start:
 * whose tokens are accepted, and where people are signed out.
 */
@Configuration(proxyBeanMethods = false)
class IdentityRegistration {

    @Bean
    ClientRegistrationRepository registrations(
            OAuth2ClientProperties properties,
            @Value("${guichet.identity.issuer}") String issuer,
            @Value("${guichet.identity.end-session-uri}") String endSession) {
        List<ClientRegistration> registrations = new OAuth2ClientPropertiesMapper(properties)
                .asClientRegistrations().values().stream()
                        .map(registration -> ClientRegistration.withClientRegistration(registration)
                                .issuerUri(issuer)
                                .providerConfigurationMetadata(Map.of("end_session_endpoint", endSession))
                                .build())
                        .toList();
        return new InMemoryClientRegistrationRepository(registrations);
    }
}
