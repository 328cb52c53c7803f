package org.guichetunique.portal.citizen.ledger;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.person.personaldata.Erasures;
import org.guichetunique.casework.person.personaldata.GivenConsents;
import org.guichetunique.casework.person.personaldata.Holdings;
import org.guichetunique.casework.person.personaldata.PersonalExport;
import org.guichetunique.portal.shell.access.Acting;
import org.guichetunique.portal.shell.device.DevicesView;
import org.guichetunique.portal.shell.frame.ChosenLanguage;
import org.guichetunique.portal.shell.frame.Wording;

/** What is held of me, what I agreed to, taking it away and having it erased. */
@Route(LedgerNavigation.HELD)
@RolesAllowed("CITIZEN")
class HeldView extends Div implements HasDynamicTitle {

    HeldView(
            Holdings holdings,
            GivenConsents consents,
            PersonalExport export,
            HoldingsPrint print,
            Erasures erasures,
            HoldingTexts texts) {
        addClassNames("gu-view", "gu-ledger");
        Person person = Acting.asMyself(ChosenLanguage.current().locale());
        Anchor back = Wording.say(new Anchor("/app/" + LedgerNavigation.ROUTE, ""), "held.back");
        back.getElement().setAttribute("router-link", true);
        back.addClassName("gu-back");
        Paragraph lead = Wording.say(new Paragraph(), "held.lead");
        lead.addClassName("gu-lead");
        add(
                back,
                Wording.say(new H1(), "held.title"),
                lead,
                new HoldingsPanel(holdings, person, texts),
                new ConsentsPanel(consents, person, texts),
                new ExportPanel(export, print),
                new ErasurePanel(erasures, person, texts),
                devices());
    }

    private static Section devices() {
        H2 title = Wording.say(new H2(), "device.title");
        title.setId("held-devices");
        Anchor link = Wording.say(new Anchor("/app/" + DevicesView.ROUTE, ""), "device.link");
        link.getElement().setAttribute("router-link", true);
        Section devices = new Section(title, new Paragraph(link));
        devices.getElement().setAttribute("aria-labelledby", "held-devices");
        return devices;
    }

    @Override
    public String getPageTitle() {
        return Wording.now("held.title");
    }
}
