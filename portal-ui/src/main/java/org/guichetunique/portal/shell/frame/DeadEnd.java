package org.guichetunique.portal.shell.frame;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.guichetunique.portal.shell.access.AccountChange;
import org.guichetunique.portal.shell.access.SignedIn;
import org.guichetunique.portal.shell.support.SupportCode;

/** A page that says what happened and how to go on. */
abstract class DeadEnd extends Div implements HasDynamicTitle {

    private String title = "error.notFound.title";

    @Override
    public final String getPageTitle() {
        return Wording.now(title);
    }

    final void explain(String kind) {
        removeAll();
        title = "error." + kind + ".title";
        addClassName("gu-dead-end");
        Paragraph what = Wording.say(new Paragraph(), "error." + kind + ".text");
        what.addClassName("gu-lead");
        add(Wording.say(new H1(), "error." + kind + ".title"), what);
    }

    final void quote(SupportCode code) {
        Span value = new Span(code.value());
        value.getElement().setAttribute("dir", "ltr");
        Paragraph paragraph = new Paragraph(Wording.say(new Span(), "error.code"), value);
        paragraph.addClassName("gu-code");
        add(paragraph);
    }

    final void goOn() {
        Anchor home = Wording.say(new Anchor("/app/", ""), "error.home");
        home.addClassName("gu-button");
        home.setRouterIgnore(true);
        add(home);
    }

    /** Whoever follows a link that was sent to another account of theirs comes back to it with that one. */
    final void offerOtherAccount(AuthenticationContext authentication, Location page) {
        SignedIn.ifAny().ifPresent(person -> {
            Paragraph account = new Paragraph();
            Wording.follow(
                    account,
                    language -> account.setText(Wording.in(language, "error.account", person.nameIn(language))));
            add(account);
            offer("error.denied.otherAccount")
                    .addClickListener(click -> AccountChange.begin(authentication, page.getPathWithQueryParameters()));
        });
    }

    final NativeButton offer(String label) {
        NativeButton button = Wording.say(new NativeButton(), label);
        button.addClassName("gu-quiet");
        add(button);
        return button;
    }
}
