package org.guichetunique.portal.shell.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/**
 * The page that somebody asked for before they were signed in. It belongs to one sign-in and not to the session: each tab
 * ends on its own page. Nothing is kept until then; the address says it.
 */
final class PageAskedFor implements RequestCache {

    /** Of the address that begins a sign-in, and of the sign-in itself. */
    static final String NAME = "to";

    private static final String OF_ENDED_SIGN_IN = PageAskedFor.class.getName();
    private static final String PART = "/app";
    private static final int LONGEST = 400;

    /** The address that begins a sign-in for the page that the request is for. */
    static String signIn(String address, HttpServletRequest request) {
        return isPage(request) ? of(address, whole(request)) : address;
    }

    static String of(String address, String page) {
        return isOurs(page) ? address + "?" + NAME + "=" + URLEncoder.encode(page, StandardCharsets.UTF_8) : address;
    }

    /** What the address of a sign-in says; empty where it says nothing, or something outside the signed-in part. */
    static Optional<String> in(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(NAME)).filter(PageAskedFor::isOurs);
    }

    /** For the end of the sign-in that the request is answered with. */
    static void keep(@Nullable String page, HttpServletRequest request) {
        request.setAttribute(OF_ENDED_SIGN_IN, page);
    }

    static boolean isOurs(String page) {
        boolean within = page.equals(PART) || page.startsWith(PART + "/") || page.startsWith(PART + "?");
        return within
                && page.length() <= LONGEST
                && page.chars().allMatch(letter -> letter > ' ' && letter < 0x7F && letter != '\\');
    }

    static boolean isPage(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return HttpMethod.GET.matches(request.getMethod()) && accepted != null && accepted.contains("text/html");
    }

    private static String whole(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        return request.getAttribute(OF_ENDED_SIGN_IN) instanceof String page ? new SimpleSavedRequest(page) : null;
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        // The address of the sign-in says it.
    }

    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        // Nothing is kept.
    }
}
