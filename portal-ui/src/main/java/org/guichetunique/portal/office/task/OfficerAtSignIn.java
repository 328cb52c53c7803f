package org.guichetunique.portal.office.task;

import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.task.Officers;
import org.guichetunique.portal.shell.access.Role;
import org.guichetunique.portal.shell.access.SignedIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Notes at each sign-in who works where, so that a supervisor can give them something to do. */
@Component
class OfficerAtSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(OfficerAtSignIn.class);

    private final Officers officers;

    OfficerAtSignIn(Officers officers) {
        this.officers = officers;
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        if (!(event.getAuthentication().getPrincipal() instanceof OidcUser user)) {
            return;
        }
        SignedIn person = SignedIn.of(user);
        String authority = person.authority();
        if (authority != null && person.is(Role.OFFICER, Role.SUPERVISOR)) {
            try {
                officers.seen(new Officer(
                        person.subject(), person.name(), authority, person.unit(), person.is(Role.SUPERVISOR)));
            } catch (DataAccessException | TransactionException e) {
                // A failure here must not prevent the sign-in.
                LOG.warn("An officer could not be noted at sign-in: {}", e.getMessage());
            }
        }
    }
}
