package org.guichetunique.portal.citizen.notification;

import org.guichetunique.casework.person.notification.VouchedAddresses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Notes at each sign-in where the person is reached, as the identity service knows it. */
@Component
class SignInNote {

    private static final Logger LOG = LoggerFactory.getLogger(SignInNote.class);

    private final VouchedAddresses addresses;

    SignInNote(VouchedAddresses addresses) {
        this.addresses = addresses;
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof OidcUser user && user.getEmail() != null) {
            try {
                addresses.email(user.getName(), user.getEmail());
            } catch (DataAccessException | TransactionException e) {
                // A failure here must not prevent the sign-in.
                LOG.warn("An address could not be noted at sign-in: {}", e.getMessage());
            }
        }
    }
}
