package org.guichetunique.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The authorization request that a sign-in page was opened for. It travels with the page, so that each tab goes on with
 * its own, and one whose session has ended still knows where it leads.
 */
public final class AskedFor {

    /** Of the page's address and of its forms. */
    static final String PARAMETER = "to";

    private static final String AUTHORIZATION = "/oauth2/authorize?";
    private static final int LONGEST = 4_000;

    private AskedFor() {}

    /** The address below the context; empty where there is none, or one that is no authorization request. */
    public static Optional<String> in(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(PARAMETER))
                .filter(address -> address.startsWith(AUTHORIZATION) && address.length() <= LONGEST)
                .filter(address -> address.chars().allMatch(letter -> letter > ' ' && letter < 0x7F && letter != '\\'));
    }

    /** The sign-in page for the authorization request that is being answered. */
    public static String ofPresent(String page, HttpServletRequest authorization) {
        String query = authorization.getQueryString();
        return query == null ? page : with(page, AUTHORIZATION + query);
    }

    /** The sign-in page for the same authorization request as the form that was sent. */
    static String kept(String page, HttpServletRequest form) {
        return in(form).map(address -> with(page, address)).orElse(page);
    }

    private static String with(String page, String address) {
        return address.length() > LONGEST
                ? page
                : page + "?" + PARAMETER + "=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
    }
}
