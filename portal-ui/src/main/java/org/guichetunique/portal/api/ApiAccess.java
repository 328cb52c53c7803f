package org.guichetunique.portal.api;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * Secures the interface: a token of the identity service for this audience, which one authority's software asked for, and a
 * scope of it for each method. No session, no cookie, and nothing of it is kept by whoever stands between.
 */
@Configuration(proxyBeanMethods = false)
class ApiAccess {

    static final String ROOT = "/api/office";

    static final String DESCRIPTION = ROOT + "/v1/openapi.yaml";

    private static final String READ = "SCOPE_files:read";
    private static final String DECIDE = "SCOPE_files:decide";

    @Bean
    @Order(0)
    SecurityFilterChain backOffices(
            HttpSecurity http,
            Problems problems,
            Clock clock,
            @Value("${guichet.back-office.calls-a-minute}") int callsInAMinute,
            @Value("${guichet.identity.issuer}") String issuer,
            @Value("${guichet.portal-url}") String portal) {
        return http.securityMatcher(ROOT + "/**")
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
                .oauth2ResourceServer(server -> server.jwt(
                                jwt -> jwt.decoder(decoder(issuer, portal)).jwtAuthenticationConverter(authorities()))
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .addFilterAfter(new CallRate(problems, clock, callsInAMinute), AuthorizationFilter.class)
                .addFilterAfter(new BoundedBody(problems), CallRate.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, DESCRIPTION)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, ROOT + "/v1/**")
                        .hasAuthority(READ)
                        .requestMatchers(HttpMethod.POST, ROOT + "/v1/**")
                        .hasAuthority(DECIDE)
                        .anyRequest()
                        .denyAll())
                .build();
    }

    private static JwtDecoder decoder(String issuer, String portal) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(issuer + "/oauth2/jwks")
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .validateType(false)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<Jwt>(
                new JwtTimestampValidator(),
                new JwtIssuerValidator(issuer),
                new JwtClaimValidator<List<String>>("aud", aud -> aud != null && aud.contains(portal + ROOT)),
                new JwtClaimValidator<String>("authority", code -> code != null && !code.isBlank())));
        return decoder;
    }

    /** Its scopes; and since it works for officers of the authority, what officers may do. */
    private static JwtAuthenticationConverter authorities() {
        JwtGrantedAuthoritiesConverter scopes = new JwtGrantedAuthoritiesConverter();
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(jwt -> {
            List<GrantedAuthority> all = new java.util.ArrayList<>(scopes.convert(jwt));
            all.add(new SimpleGrantedAuthority("ROLE_OFFICER"));
            return all;
        });
        return converter;
    }
}
