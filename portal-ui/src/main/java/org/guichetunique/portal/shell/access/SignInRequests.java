package org.guichetunique.portal.shell.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.guichetunique.portal.shell.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.util.UriComponentsBuilder;

/** Sends people to the identity service with a proof key, and in the language that they were reading. */
final class SignInRequests implements OAuth2AuthorizationRequestResolver {

    private final DefaultOAuth2AuthorizationRequestResolver resolver;

    SignInRequests(ClientRegistrationRepository registrations) {
        this.resolver = new DefaultOAuth2AuthorizationRequestResolver(registrations);
        this.resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return forTheirPage(resolver.resolve(request), request);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return forTheirPage(resolver.resolve(request, registration), request);
    }

    private static @Nullable OAuth2AuthorizationRequest forTheirPage(
            @Nullable OAuth2AuthorizationRequest signIn, HttpServletRequest request) {
        if (signIn == null) {
            return null;
        }
        return OAuth2AuthorizationRequest.from(signIn)
                .additionalParameters(parameters ->
                        parameters.put("ui_locales", language(request).code()))
                .attributes(attributes ->
                        PageAskedFor.in(request).ifPresent(page -> attributes.put(PageAskedFor.NAME, page)))
                .build();
    }

    private static Language language(HttpServletRequest request) {
        return asked(request).orElseGet(() -> {
            String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
            return header == null ? Language.FRENCH : Language.preferredIn(header);
        });
    }

    private static Optional<Language> asked(HttpServletRequest request) {
        return PageAskedFor.in(request)
                .map(page -> UriComponentsBuilder.fromUriString(page).build().getQueryParams())
                .flatMap(parameters -> Optional.ofNullable(parameters.getFirst("lang")))
                .flatMap(Language::of);
    }
}
