package org.guichetunique.portal.audit;

import java.util.List;
import java.util.Locale;
import org.guichetunique.casework.audit.Agent;
import org.guichetunique.casework.audit.Agents;
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

/** Notes at each sign-in who works here, so that an auditor finds them by name. */
@Component
class AgentAtSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(AgentAtSignIn.class);

    private final Agents agents;

    AgentAtSignIn(Agents agents) {
        this.agents = agents;
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        if (!(event.getAuthentication().getPrincipal() instanceof OidcUser user)) {
            return;
        }
        SignedIn person = SignedIn.of(user);
        List<String> roles = person.roles().stream()
                .filter(role -> role != Role.CITIZEN)
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
        if (!roles.isEmpty()) {
            try {
                agents.seen(new Agent(person.subject(), person.name(), person.authority(), roles));
            } catch (DataAccessException | TransactionException e) {
                // A failure here must not prevent the sign-in.
                LOG.warn("An agent could not be noted at sign-in: {}", e.getMessage());
            }
        }
    }
}
