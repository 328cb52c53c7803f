package org.guichetunique.portal.shell.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * The pages of the sign-ins begun last, kept with the browser: a sign-in page may be left open for longer than a session
 * lasts, and whoever signs in at last still comes to the page that they asked for.
 */
final class PagesInCookie {

    private static final String NAME = "GUICHET_PAGES";
    private static final String OTHER_ACCOUNT = "other-account";
    private static final Duration KEPT = Duration.ofHours(12);
    private static final int MOST = 4;
    private static final int KEY = 16;

    private PagesInCookie() {}

    static void keep(String state, @Nullable String page, HttpServletRequest request, HttpServletResponse response) {
        if (page != null) {
            put(key(state), page, request, response);
        }
    }

    /** The page of that sign-in, which is kept no longer. */
    static Optional<String> take(String state, HttpServletRequest request, HttpServletResponse response) {
        return remove(key(state), request, response);
    }

    /** For whoever signs in next in the place of the person who leaves. */
    static void keepForOtherAccount(String page, HttpServletRequest request, HttpServletResponse response) {
        put(OTHER_ACCOUNT, page, request, response);
    }

    static Optional<String> takeForOtherAccount(HttpServletRequest request, HttpServletResponse response) {
        return remove(OTHER_ACCOUNT, request, response);
    }

    private static void put(String key, String page, HttpServletRequest request, HttpServletResponse response) {
        Map<String, String> pages = read(request);
        pages.remove(key);
        pages.put(key, page);
        while (pages.size() > MOST) {
            pages.remove(pages.keySet().iterator().next());
        }
        write(pages, request, response);
    }

    private static Optional<String> remove(String key, HttpServletRequest request, HttpServletResponse response) {
        Map<String, String> pages = read(request);
        Optional<String> page = Optional.ofNullable(pages.remove(key));
        if (page.isPresent()) {
            write(pages, request, response);
        }
        return page;
    }

    private static String key(String state) {
        return state.substring(0, Math.min(KEY, state.length())).replaceAll("[^A-Za-z0-9_-]", "-");
    }

    /** In the order in which they were put in; whatever else somebody has written there counts for nothing. */
    private static Map<String, String> read(HttpServletRequest request) {
        Map<String, String> pages = new LinkedHashMap<>();
        Cookie cookie = WebUtils.getCookie(request, NAME);
        if (cookie == null || cookie.getValue() == null) {
            return pages;
        }
        for (String entry : cookie.getValue().split(":", MOST + 1)) {
            String[] parts = entry.split("\\.", 2);
            if (parts.length == 2) {
                decoded(parts[1]).filter(PageAskedFor::isOurs).ifPresent(page -> pages.put(parts[0], page));
            }
        }
        return pages;
    }

    private static Optional<String> decoded(String page) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(page), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void write(Map<String, String> pages, HttpServletRequest request, HttpServletResponse response) {
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        String value = pages.entrySet().stream()
                .map(page -> page.getKey() + "."
                        + encoder.encodeToString(page.getValue().getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining(":"));
        ResponseCookie cookie = ResponseCookie.from(NAME, value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(pages.isEmpty() ? Duration.ZERO : KEPT)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
