package org.guichetunique.identity.web;

import java.net.URI;

/**
 * Our own files and nothing else, no inline code, no frame around us. A form may lead to the portal, because browsers
 * apply {@code form-action} to the redirects that follow a sign-in as well.
 */
record ContentPolicy(String directives) {

    static ContentPolicy of(URI portal) {
        return new ContentPolicy("default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
                + " form-action 'self' " + portal.getScheme() + "://" + portal.getRawAuthority()
                + "; base-uri 'none'; frame-ancestors 'none'");
    }
}
