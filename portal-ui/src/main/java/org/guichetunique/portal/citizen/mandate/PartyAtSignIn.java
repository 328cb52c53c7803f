package org.guichetunique.portal.citizen.mandate;

import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.request.mandate.Parties;
import org.guichetunique.portal.shell.access.Role;
import org.guichetunique.portal.shell.access.SignedIn;
import org.guichetunique.portal.shell.language.Language;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** At sign-in, links a person to the requests that others filed for them before they had an account. */
@Component
class PartyAtSignIn {

    private final Parties parties;

    PartyAtSignIn(Parties parties) {
        this.parties = parties;
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        if (!(event.getAuthentication().getPrincipal() instanceof OidcUser user)) {
            return;
        }
        SignedIn person = SignedIn.of(user);
        String nationalId = person.nationalId();
        if (nationalId != null && person.is(Role.CITIZEN)) {
            Language language = person.language() == null ? Language.FRENCH : person.language();
            parties.arrived(
                    new Person(person.subject(), person.name(), nationalId, language.locale()), person.nameArabic());
        }
    }
}
