package org.guichetunique.portal.citizen.notification;

import org.guichetunique.casework.person.notification.OfficerMails;
import org.guichetunique.casework.person.notification.VouchedAddresses;
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

/** Notes at each sign-in where the person is reached, as the identity service knows it. */
@Component
class SignInNote {

    private static final Logger LOG = LoggerFactory.getLogger(SignInNote.class);

    private final VouchedAddresses addresses;
    private final OfficerMails mails;

    SignInNote(VouchedAddresses addresses, OfficerMails mails) {
        this.addresses = addresses;
        this.mails = mails;
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof OidcUser user) {
            try {
                if (user.getEmail() != null) {
                    addresses.email(user.getName(), user.getEmail());
                }
                SignedIn person = SignedIn.of(user);
                if (person.is(Role.OFFICER, Role.SUPERVISOR) && person.language() != null) {
                    mails.speaks(person.subject(), person.language().locale());
                }
            } catch (DataAccessException | TransactionException e) {
                // A failure here must not prevent the sign-in.
                LOG.warn("An address could not be noted at sign-in: {}", e.getMessage());
            }
        }
    }
}
