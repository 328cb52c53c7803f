package org.guichetunique.portal.shell.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichetunique.portal.shell.access.SignedIn;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.portal.shell.support.Contact;
import org.guichetunique.portal.shell.support.Contacts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Header, navigation and footer around every view. */
@Layout
@PermitAll
public class Frame extends Div implements RouterLayout, AfterNavigationObserver {

    private final Main content = new Main();
    private final Map<Destination, Anchor> links = new LinkedHashMap<>();
    private final transient AuthenticationContext authentication;
    private @Nullable HasElement view;
    private boolean arrived;
    private final Div banners = new Div();
    private final transient ObjectProvider<Banner> declared;
    private final Div corner = new Div();
    private final transient ObjectProvider<HeaderEntry> corners;

    public Frame(
            ObjectProvider<Destinations> destinations,
            ObjectProvider<Banner> declared,
            ObjectProvider<HeaderEntry> corners,
            AuthenticationContext authentication,
            Contacts contacts) {
        this.authentication = authentication;
        this.declared = declared;
        this.corners = corners;
        corner.addClassName("gu-corner");
        Optional<SignedIn> person = SignedIn.ifAny();
        addClassName("gu-frame");
        content.setId("content");
        content.getElement().setAttribute("tabindex", "-1");
        List<Destination> theirs = destinations.stream()
                .flatMap(feature -> feature.destinations().stream())
                .filter(destination -> person.filter(destination::isFor).isPresent())
                .sorted(Destination.IN_ORDER)
                .toList();
        add(skipLink(), header(person, theirs), banners, content, footer(contacts.platform()));
        Wording.follow(this, this::writeTitle);
    }

    private void writeTitle(Language language) {
        if (view instanceof HasDynamicTitle titled) {
            UI.getCurrentOrThrow()
                    .getPage()
                    .setTitle(titled.getPageTitle() + " · " + Wording.in(language, "frame.name"));
        }
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement view) {
        content.removeAll();
        if (view != null) {
            content.getElement().appendChild(view.getElement());
        }
        this.view = view;
    }

    /** Moves the focus to the new page so that a screen reader announces it. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        writeTitle(ChosenLanguage.current());
        banners.removeAll();
        declared.stream().forEach(banner -> banner.draw().ifPresent(banners::add));
        String path = event.getLocation().getPath();
        corner.removeAll();
        corners.stream().forEach(one -> one.draw(path).ifPresent(corner::add));
        links.forEach((destination, link) -> {
            boolean here = path.equals(destination.path())
                    || (!destination.path().isEmpty() && path.startsWith(destination.path() + "/"));
            if (here) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
        if (arrived) {
            content.getElement().callJsFunction("focus");
        }
        arrived = true;
    }

    private Component skipLink() {
        NativeButton skip = Wording.say(new NativeButton(), "frame.skip");
        skip.addClassName("gu-skip");
        skip.addClickListener(click -> content.getElement().callJsFunction("focus"));
        return skip;
    }

    private Component header(Optional<SignedIn> person, List<Destination> theirs) {
        Header header = new Header(brand(), navigation(theirs), languages(), corner);
        person.map(this::identity).ifPresent(header::add);
        header.addClassName("gu-top");
        return header;
    }

    private Component brand() {
        Span name = Wording.say(new Span(), "frame.name");
        Anchor brand = new Anchor("/", new Mark(), name);
        brand.setRouterIgnore(true);
        brand.addClassName("gu-brand");
        return brand;
    }

    private Component navigation(List<Destination> theirs) {
        Nav nav = Wording.name(new Nav(), "frame.navigation");
        nav.addClassName("gu-nav");
        for (Destination destination : theirs) {
            Anchor link = Wording.say(new Anchor("/app/" + destination.path(), ""), destination.label());
            link.getElement().setAttribute("router-link", true);
            links.put(destination, link);
            nav.add(link);
        }
        nav.setVisible(!theirs.isEmpty());
        return nav;
    }

    private Component languages() {
        Div switcher = Wording.name(new Div(), "frame.languages");
        switcher.addClassName("gu-languages");
        switcher.getElement().setAttribute("role", "group");
        for (Language language : Language.values()) {
            NativeButton button =
                    new NativeButton(language == Language.ARABIC ? language.ownName() : language.shortName());
            button.getElement().setAttribute("lang", language.code());
            button.getElement().setAttribute("title", language.ownName());
            button.addClickListener(click -> ChosenLanguage.choose(language));
            switcher.add(Wording.follow(
                    button,
                    chosen -> button.getElement().setAttribute("aria-pressed", String.valueOf(chosen == language))));
        }
        return switcher;
    }

    private Component identity(SignedIn person) {
        Span name = new Span();
        name.addClassName("gu-person");
        Wording.follow(name, language -> name.setText(person.nameIn(language)));
        NativeButton leave = Wording.say(new NativeButton(), "frame.signOut");
        leave.addClassName("gu-sign-out");
        leave.addClickListener(click -> authentication.logout());
        Div identity = new Div(name, leave);
        identity.addClassName("gu-identity");
        return identity;
    }

    private Component footer(Contact platform) {
        Paragraph promise = Wording.say(new Paragraph(), "frame.promise");
        Div links = new Div(publicPage("help", "frame.help"), publicPage("accessibility", "frame.accessibility"));
        links.add(call(platform));
        Footer footer = new Footer(promise, links);
        footer.addClassName("gu-bottom");
        return footer;
    }

    private static Component call(Contact platform) {
        Span number = new Span(platform.phone());
        number.getElement().setAttribute("dir", "ltr");
        Anchor call = new Anchor("tel:" + platform.dialled(), number);
        Wording.follow(
                call,
                language -> call.getElement()
                        .setAttribute("aria-label", Wording.in(language, "frame.call", platform.phone())));
        return call;
    }

    private Component publicPage(String page, String label) {
        Anchor link = Wording.say(new Anchor("/", ""), label);
        link.setRouterIgnore(true);
        return Wording.follow(link, language -> link.setHref("/" + language.code() + "/" + page));
    }
}
