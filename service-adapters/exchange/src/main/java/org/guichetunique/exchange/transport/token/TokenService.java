package org.guichetunique.exchange.transport.token;

import java.net.http.HttpClient;
import java.time.Duration;
import org.guichetunique.exchange.call.Outcome.Reason;
import org.guichetunique.exchange.call.Transport.TransportException;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/**
 * The sign-in service as the exchange's client sees it.
 *
 * @param address of its token endpoint, from the configuration and from nowhere else
 */
public record TokenService(String address, String clientId, String clientSecret) {

    private static final Duration TIME_TO_CONNECT = Duration.ofSeconds(3);
    private static final Duration TIME_LIMIT = Duration.ofSeconds(5);

    ClientRegistration client(AuthorizationGrantType grant, String authority) {
        return ClientRegistration.withRegistrationId(authority)
                .tokenUri(address)
                .clientId(clientId)
                .clientSecret(clientSecret)
                .authorizationGrantType(grant)
                .scope("authority:" + authority)
                .build();
    }

    static RestClient http() {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(TIME_TO_CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        requests.setReadTimeout(TIME_LIMIT);
        return RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .build();
    }

    static TransportException refused(OAuth2AuthorizationException e) {
        return new TransportException(
                Reason.TOKEN,
                false,
                "The sign-in service gives no token: " + e.getError().getErrorCode());
    }
}
