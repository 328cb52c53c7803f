package org.guichetunique.identity.language;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language asked for last, by the link on a page or by the portal's {@code ui_locales}; without one, the first that
 * the browser accepts and we speak; else French.
 */
@Component("localeResolver")
public final class ChosenLanguage implements LocaleResolver {

    private static final String PARAMETER = "lang";
    private static final String ATTRIBUTE = ChosenLanguage.class.getName();

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return of(request).locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (locale != null) {
            Language.of(locale.toLanguageTag()).ifPresent(language -> keep(request, language));
        }
    }

    public static Language of(HttpServletRequest request) {
        return asked(request)
                .or(() -> kept(request))
                .or(() -> accepted(request))
                .orElse(Language.FRENCH);
    }

    /** For the rest of the session, which begins with it if there is none. */
    public static void keep(HttpServletRequest request, Language language) {
        request.getSession().setAttribute(ATTRIBUTE, language);
    }

    /** @param locales the first supported of these counts: tags separated by spaces (OpenID Connect Core 3.1.2.1) */
    public static void keepFirstOf(HttpServletRequest request, String locales) {
        Arrays.stream(locales.split(" ", 10))
                .flatMap(tag -> Language.of(tag).stream())
                .findFirst()
                .ifPresent(language -> keep(request, language));
    }

    /** Only in a link: reading the parameters of a refused form would fail again. */
    private static Optional<Language> asked(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) {
            return Optional.empty();
        }
        return Optional.ofNullable(request.getParameter(PARAMETER)).flatMap(Language::of);
    }

    private static Optional<Language> kept(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((Language) session.getAttribute(ATTRIBUTE));
    }

    private static Optional<Language> accepted(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Optional.empty();
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale -> Language.of(locale.toLanguageTag()).stream())
                .findFirst();
    }
}
