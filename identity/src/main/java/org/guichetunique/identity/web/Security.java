package org.guichetunique.identity.web;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.guichetunique.identity.Settings;
import org.guichetunique.identity.client.ClientSecrets;
import org.guichetunique.identity.signin.SignInFailures;
import org.guichetunique.identity.signin.SignInSuccess;
import org.guichetunique.identity.token.AuthorityScopes;
import org.guichetunique.identity.token.PersonTokens;
import org.guichetunique.identity.token.UserInformation;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenExchangeAuthenticationProvider;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/** Three kinds of addresses: the protocol's, what needs no session, and the pages. */
@Configuration(proxyBeanMethods = false)
class Security {

    private static final String SIGN_IN = "/sign-in";

    private final ContentPolicy policy;

    Security(Settings settings) {
        this.policy = ContentPolicy.of(settings.portal());
    }

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http, UserInformation userInformation, PersonTokens personTokens) {
        OAuth2AuthorizationServerConfigurer server = new OAuth2AuthorizationServerConfigurer();
        http.securityMatcher(server.getEndpointsMatcher())
                .with(
                        server,
                        protocol -> protocol.clientAuthentication(
                                        client -> client.authenticationProviders(Security::compareClientSecretsQuickly))
                                .tokenEndpoint(token -> token.authenticationProviders(providers -> {
                                    letAuthoritiesBeAskedFor(providers);
                                    // The usual one exchanges tokens of its own; ours takes statements.
                                    providers.removeIf(OAuth2TokenExchangeAuthenticationProvider.class::isInstance);
                                    providers.add(personTokens);
                                }))
                                .oidc(oidc -> oidc.userInfoEndpoint(info -> info.userInfoMapper(userInformation))
                                        .logoutEndpoint(logout -> logout.logoutResponseHandler(new SignedOut()))))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(failures -> failures.defaultAuthenticationEntryPointFor(
                        new AskToSignIn(SIGN_IN), PathPatternRequestMatcher.pathPattern("/oauth2/authorize")))
                .headers(this::harden);
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain withoutSession(HttpSecurity http) {
        http.securityMatcher("/assets/**", "/health")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> {
                    harden(headers);
                    headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable);
                });
        return http.build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(
            HttpSecurity http, AuthenticationProvider passwordSignIn, SignInFailures failures, SignInSuccess success) {
        // Alone: a refused password must not be tried a second time by a parent.
        http.authenticationManager(new ProviderManager(passwordSignIn))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers("/", SIGN_IN, SIGN_IN + "/language", "/signed-out")
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .loginProcessingUrl(SIGN_IN)
                        .failureHandler(failures)
                        .successHandler(success))
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(exceptions -> exceptions
                        .accessDeniedHandler(new ExpiredForms(failures, success))
                        .authenticationEntryPoint(new NotFound()))
                .headers(this::harden);
        return http.build();
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> configuredAddress(Settings settings) {
        return server -> server.addContextCustomizers(
                context -> context.getPipeline().addValve(new ConfiguredAddress(settings.issuer())));
    }

    /** Ends the bookkeeping of a session with the session. */
    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }

    /** Also behind a proxy that ends TLS: the issuer's address says what the browser sees. */
    @Bean
    ServletContextInitializer secureCookies(Settings settings) {
        return context -> context.getSessionCookieConfig().setSecure(settings.isSecure());
    }

    private static void compareClientSecretsQuickly(List<AuthenticationProvider> providers) {
        for (AuthenticationProvider provider : providers) {
            if (provider instanceof ClientSecretAuthenticationProvider secrets) {
                secrets.setPasswordEncoder(new ClientSecrets());
            }
        }
    }

    private static void letAuthoritiesBeAskedFor(List<AuthenticationProvider> providers) {
        for (AuthenticationProvider provider : providers) {
            if (provider instanceof OAuth2ClientCredentialsAuthenticationProvider credentials) {
                credentials.setAuthenticationValidator(new AuthorityScopes());
            }
        }
    }

    private void harden(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(content -> content.policyDirectives(policy.directives()))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(Customizer.withDefaults())
                .permissionsPolicyHeader(permissions -> permissions.policy("camera=(), geolocation=(), microphone=()"))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
    }
}
