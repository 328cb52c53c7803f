package org.guichetunique.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.task.Officers;
import org.guichetunique.portal.api.Refusal.Code;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * For whom a call is made. The token says which authority's software calls; the header names the officer, who has signed in
 * to the desk before and works for that authority: four eyes and the citizen's ledger need a person (ADR 27).
 */
@Component
class CallingOfficers {

    static final String HEADER = "Guichet-Officer";

    private final Officers officers;

    CallingOfficers(Officers officers) {
        this.officers = officers;
    }

    /** The one whom the call names. */
    Officer of(HttpServletRequest request) {
        String named = request.getHeader(HEADER);
        if (named == null || named.isBlank()) {
            throw new Refusal(Code.OFFICER_MISSING);
        }
        return officers.colleague(named, software(request)).orElseThrow(() -> new Refusal(Code.OFFICER_UNKNOWN));
    }

    /** Who may be named. */
    List<Officer> known(HttpServletRequest request) {
        return officers.colleagues(software(request));
    }

    /** The authority itself, of no unit: it is never shown, and does nothing in a file. */
    private static Officer software(HttpServletRequest request) {
        if (request.getUserPrincipal() instanceof JwtAuthenticationToken caller) {
            String authority = Objects.requireNonNull(caller.getToken().getClaimAsString("authority"));
            return new Officer(caller.getName(), caller.getName(), authority, false);
        }
        throw new Refusal(Code.TOKEN_REFUSED);
    }
}
