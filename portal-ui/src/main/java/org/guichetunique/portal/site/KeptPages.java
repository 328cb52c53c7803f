package org.guichetunique.portal.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.CatalogueCache;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.util.DigestUtils;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Draws each public page once. What a page says follows from the catalogue, so that it stays the same until another edition
 * is in force; only pages that may be kept are, without a query, and there are as many as the site has.
 */
final class KeptPages extends OncePerRequestFilter {

    private static final List<String> OF_THE_PAGE =
            List.of(HttpHeaders.CACHE_CONTROL, HttpHeaders.CONTENT_LANGUAGE, HttpHeaders.VARY);

    /** More than any site has, should one of its pages have more addresses than it was thought to. */
    private static final int MOST = 2_000;

    private final CatalogueCache<Map<Route, Kept>> editions;

    KeptPages(Catalogue catalogue) {
        editions = new CatalogueCache<>(catalogue, ConcurrentHashMap::new);
    }

    /** How many are kept of the edition that is in force. */
    int count() {
        return editions.get().size();
    }

    /** A page of the site, however its address was spelt. */
    private record Route(Language language, String path) {

        static Route of(HttpServletRequest request) {
            return new Route(AddressedLanguage.of(request), AddressedLanguage.path(request));
        }
    }

    private record Kept(byte[] body, String type, String tag, Map<String, String> headers) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean asked = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!asked) {
            chain.doFilter(request, response);
            return;
        }
        // Of the edition that is in force now: what is drawn while it changes is not kept for the next.
        Map<Route, Kept> pages = editions.get();
        Route route = Route.of(request);
        Kept kept = request.getQueryString() == null ? pages.get(route) : null;
        if (kept != null) {
            give(kept, request, response);
            return;
        }
        ContentCachingResponseWrapper drawn = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, drawn);
        Kept page = page(drawn);
        if (page == null) {
            drawn.copyBodyToResponse();
            return;
        }
        if (request.getQueryString() == null
                && request.getMethod().equals("GET")
                && isOfTheSite(request)
                && pages.size() < MOST) {
            pages.put(route, page);
        }
        give(page, request, response);
    }

    /** One of the addresses that the site's own pages are written at. */
    private static boolean isOfTheSite(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
                .startsWith("/{language:");
    }

    /** Null if nobody may keep the page. */
    private static @Nullable Kept page(ContentCachingResponseWrapper drawn) {
        String control = drawn.getHeader(HttpHeaders.CACHE_CONTROL);
        String type = drawn.getContentType();
        if (drawn.getStatus() != HttpServletResponse.SC_OK
                || type == null
                || control == null
                || control.contains("no-store")
                || drawn.getHeader(HttpHeaders.SET_COOKIE) != null) {
            return null;
        }
        byte[] body = drawn.getContentAsByteArray();
        Map<String, String> headers = OF_THE_PAGE.stream()
                .filter(name -> drawn.getHeader(name) != null)
                .collect(Collectors.toMap(name -> name, name -> String.valueOf(drawn.getHeader(name))));
        return new Kept(body, type, "\"" + DigestUtils.md5DigestAsHex(body) + "\"", headers);
    }

    private static void give(Kept page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        page.headers().forEach(response::setHeader);
        if (new ServletWebRequest(request, response).checkNotModified(page.tag())) {
            return;
        }
        response.setContentType(page.type());
        response.setContentLength(page.body().length);
        if (request.getMethod().equals("GET")) {
            response.getOutputStream().write(page.body());
        }
    }
}
