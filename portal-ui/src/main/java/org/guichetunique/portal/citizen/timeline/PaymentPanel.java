package org.guichetunique.portal.citizen.timeline;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.guichetunique.casework.casefile.timeline.PaymentDue;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.Wording;

/** The way to the page on which a payment is made; the person comes back from there. */
class PaymentPanel extends Section {

    PaymentPanel(PaymentDue due, Values values) {
        addClassName("gu-asked");
        getElement().setAttribute("aria-labelledby", "payment");
        Paragraph badge = Wording.say(new Paragraph(), "file.asked");
        badge.addClassName("gu-badge");
        H2 title = Wording.say(new H2(), "file.pay");
        title.setId("payment");
        Paragraph where = new Paragraph();
        Anchor pay = new Anchor(due.address().toASCIIString(), "");
        pay.setRouterIgnore(true);
        pay.addClassNames("gu-button", "gu-pay");
        Wording.follow(this, language -> {
            where.setText(Wording.in(
                    language, "file.pay.where", due.authority().name().in(language.locale())));
            pay.setText(
                    due.amount() == null
                            ? Wording.in(language, "file.pay.go")
                            : Wording.in(language, "file.pay.amount", values.money(due.amount(), "MAD", language)));
        });
        add(badge, title, where, pay);
    }
}
