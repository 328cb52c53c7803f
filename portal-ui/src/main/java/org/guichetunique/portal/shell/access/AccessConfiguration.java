package org.guichetunique.portal.shell.access;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import org.guichetunique.casework.person.signin.SignIns;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.Http403ForbiddenEntryPoint;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.savedrequest.RequestCache;

/** Secures two separate parts: the public pages, where nobody is signed in, and the part below {@code /app}, where somebody always is. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity(jsr250Enabled = true)
class AccessConfiguration {

    private static final String SIGN_IN = "/oauth2/authorization/guichet";

    private static final String[] SIGNED_IN_PART = {"/app", "/app/**", "/oauth2/**", "/login/**", "/logout"};

    @Bean
    @Order(1)
    SecurityFilterChain signedInPart(
            HttpSecurity http,
            ClientRegistrationRepository registrations,
            SignIns signIns,
            SecurityContextHolderStrategy signedIn,
            @Value("${guichet.sign-ins.look-every}") Duration lookEvery) {
        SignInWatch watch = new SignInWatch(
                signIns, AccountChange.atIdentity(AccountChange.PUBLIC_PAGES, registrations), lookEvery, signedIn);
        http.setSharedObject(RequestCache.class, new PageAskedFor());
        return http.securityMatcher(SIGNED_IN_PART)
                .addFilterBefore(new SameOrigin(), CsrfFilter.class)
                .addFilterBefore(new PushOfNobody(), CsrfFilter.class)
                .addFilterAfter(watch, AnonymousAuthenticationFilter.class)
                .logout(logout -> logout.addLogoutHandler(watch))
                .sessionManagement(session -> session.sessionAuthenticationStrategy(new SessionOfOnePerson()))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(new AskToSignIn(SIGN_IN)))
                .headers(headers -> {
                    Headers.common(headers);
                    headers.contentSecurityPolicy(policy -> policy.policyDirectives(Headers.SIGNED_IN_PART));
                })
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.oauth2LoginPage(SIGN_IN, "{baseUrl}/")
                                .logoutSuccessHandler(new AccountChange(registrations))
                                .defaultSuccessUrl("/app")
                                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated))
                .oauth2Login(login -> login.failureHandler(new SignInFailed())
                        .authorizationEndpoint(
                                endpoint -> endpoint.authorizationRequestResolver(new SignInRequests(registrations))
                                        .authorizationRequestRepository(new SignInsBegun()))
                        .userInfoEndpoint(user -> user.userAuthoritiesMapper(roles())))
                .build();
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> configuredAddress(
            @Value("${guichet.portal-url}") URI address) {
        return server ->
                server.addContextCustomizers(context -> context.getPipeline().addValve(new ConfiguredAddress(address)));
    }

    /** Allows only reading, apart from signed callbacks. No CSRF token is needed because no request acts for a visitor. */
    @Bean
    @Order(2)
    SecurityFilterChain publicPages(HttpSecurity http) {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> {
                    Headers.common(headers);
                    headers.cacheControl(cache -> cache.disable());
                    // The first that matches is kept.
                    headers.addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                            pathPattern("/picture/**"), new ContentSecurityPolicyHeaderWriter(Headers.PICTURES)));
                    headers.addHeaderWriter(new ContentSecurityPolicyHeaderWriter(Headers.PUBLIC_PAGES));
                })
                .exceptionHandling(refused -> refused.authenticationEntryPoint(new Http403ForbiddenEntryPoint()))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/**")
                        .permitAll()
                        // The caller proves its identity by a signature.
                        .requestMatchers(HttpMethod.POST, "/callbacks/*")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    /** The identity service's roles become the portal's. */
    private static GrantedAuthoritiesMapper roles() {
        return granted -> {
            Set<GrantedAuthority> all = new LinkedHashSet<>(granted);
            granted.stream()
                    .filter(OidcUserAuthority.class::isInstance)
                    .map(OidcUserAuthority.class::cast)
                    .flatMap(authority -> SignedIn.rolesIn(authority.getIdToken()).stream())
                    .map(Role::granted)
                    .forEach(all::add);
            return all;
        };
    }
}
