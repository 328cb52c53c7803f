package org.guichetunique.portal.audit;

import com.vaadin.flow.component.html.Nav;
import java.util.List;
import org.guichetunique.casework.audit.Auditor;
import org.guichetunique.portal.shell.access.Role;
import org.guichetunique.portal.shell.access.SignedIn;
import org.guichetunique.portal.shell.frame.DeskTable;
import org.guichetunique.portal.shell.frame.Destination;
import org.guichetunique.portal.shell.frame.Destinations;
import org.guichetunique.portal.shell.frame.Wording;
import org.springframework.stereotype.Component;

/** The ways between the pages of the desk. */
@Component
class AuditNavigation implements Destinations {

    static final String ACCESSES = "audit";
    static final String ACTS = ACCESSES + "/acts";
    static final String VERIFICATION = ACCESSES + "/verification";

    @Override
    public List<Destination> destinations() {
        return List.of(new Destination(ACCESSES, "navigation.audit", 30, Role.AUDITOR));
    }

    static Nav ways() {
        Nav ways = Wording.name(
                new Nav(
                        DeskTable.link(ACCESSES, language -> Wording.in(language, "audit.title")),
                        DeskTable.link(ACTS, language -> Wording.in(language, "audit.acts.title")),
                        DeskTable.link(VERIFICATION, language -> Wording.in(language, "audit.verification.title"))),
                "audit.ways");
        ways.addClassName("gu-desk-ways");
        return ways;
    }

    static Auditor auditor() {
        SignedIn person = SignedIn.now();
        return new Auditor(person.subject(), person.name());
    }
}
