package org.guichetunique.portal.citizen.home;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.guichetunique.casework.casefile.timeline.Timelines;
import org.guichetunique.casework.request.Contributions;
import org.guichetunique.casework.request.Drafts;
import org.guichetunique.casework.request.proposal.Proposals;
import org.guichetunique.portal.citizen.contribution.PartsAsked;
import org.guichetunique.portal.citizen.timeline.Standing;
import org.guichetunique.portal.shell.access.ActingFor;
import org.guichetunique.portal.shell.access.Role;
import org.guichetunique.portal.shell.access.SignedIn;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.procedures.catalogue.Catalogue;

/** The first page after signing in; what stands on it depends on who comes. */
@Route("")
@PermitAll
class HomeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    HomeView(
            Catalogue catalogue,
            Drafts drafts,
            Timelines timelines,
            Standing standing,
            Proposals proposals,
            Contributions contributions,
            Values values) {
        addClassNames("gu-view", "gu-home");
        SignedIn person = SignedIn.now();
        H1 welcome = new H1();
        Wording.follow(
                welcome, language -> welcome.setText(Wording.in(language, "home.welcome", person.nameIn(language))));
        add(welcome);
        if (person.is(Role.CITIZEN)) {
            add(new PartsAsked(contributions, catalogue));
            if (ActingFor.chosen().isEmpty()) {
                add(new ProposalsPanel(proposals, values));
            }
            add(new MyRequests(catalogue, drafts, timelines, standing, values), new ServicesToStart(catalogue));
        } else if (ActingFor.chosen().isPresent()) {
            add(new ServicesToStart(catalogue));
        } else {
            Paragraph none = Wording.say(new Paragraph(), "home.other");
            none.addClassName("gu-lead");
            add(none);
        }
    }

    /** An agent who is no citizen here has work to do instead. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        SignedIn person = SignedIn.now();
        if (!person.is(Role.CITIZEN) && person.is(Role.OFFICER, Role.SUPERVISOR)) {
            event.forwardTo("tasks");
        } else if (!person.is(Role.CITIZEN) && person.is(Role.OPERATOR)) {
            event.forwardTo("repairs");
        } else if (!person.is(Role.CITIZEN) && person.is(Role.AUDITOR)) {
            event.forwardTo("audit");
        } else if (!person.is(Role.CITIZEN) && person.is(Role.DESIGNER, Role.REVIEWER)) {
            event.forwardTo("studio");
        } else if (!person.is(Role.CITIZEN)
                && person.is(Role.COUNTER)
                && ActingFor.chosen().isEmpty()) {
            event.forwardTo("counter");
        }
    }

    @Override
    public String getPageTitle() {
        return Wording.now("home.title");
    }
}
