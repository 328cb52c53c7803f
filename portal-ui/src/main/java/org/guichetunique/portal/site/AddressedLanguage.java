package org.guichetunique.portal.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.guichetunique.portal.shell.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.UriUtils;

/** The language of a page is the first part of its address; only an address without one asks the browser. */
@Component("localeResolver")
class AddressedLanguage implements LocaleResolver {

    static Language of(HttpServletRequest request) {
        return prefix(path(request)).orElseGet(() -> preferred(request));
    }

    static Language preferred(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return header == null ? Language.FRENCH : Language.preferredIn(header);
    }

    /** What follows the language in the address, from the slash on; the home page's for an address without one. */
    static String pathBelow(HttpServletRequest request) {
        String path = path(request);
        return prefix(path)
                .map(language -> UriUtils.encodePath(path.substring(3), StandardCharsets.UTF_8))
                .orElse("/");
    }

    /** Decoded, without what may be written into an address beside its path: each page has one, however it is spelt. */
    static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (failed != null) {
            return decoded(failed.toString());
        }
        String below = request.getPathInfo();
        return request.getServletPath() + (below == null ? "" : below);
    }

    /** What could not be decoded is the reason why the request failed. */
    private static String decoded(String address) {
        try {
            return UriUtils.decode(address, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private static Optional<Language> prefix(String path) {
        String[] parts = path.split("/", 3);
        return parts.length == 3 ? Language.of(parts[1]).filter(l -> l.code().equals(parts[1])) : Optional.empty();
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return of(request).locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The address decides");
    }
}
