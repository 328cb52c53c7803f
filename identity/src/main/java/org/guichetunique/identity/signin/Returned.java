package org.guichetunique.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What the sign-in page shows the next time: the name already typed, and what was wrong.
 *
 * @param problem null if nothing was, as after a change of language
 */
record Returned(String username, @Nullable Problem problem) implements Serializable {

    private static final String ATTRIBUTE = Returned.class.getName();
    private static final int LONGEST = 200;

    static final Returned NOTHING = new Returned("", null);

    Returned {
        username = username.length() > LONGEST ? "" : username;
    }

    void keepFor(HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, this);
    }

    /** Shows a problem once, and the name as long as the session lasts. */
    static Returned take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof Returned returned)) {
            return NOTHING;
        }
        session.setAttribute(ATTRIBUTE, new Returned(returned.username, null));
        return returned;
    }
}
