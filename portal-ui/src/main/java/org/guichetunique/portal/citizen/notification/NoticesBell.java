package org.guichetunique.portal.citizen.notification;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichetunique.casework.person.notification.Notices;
import org.guichetunique.portal.shell.access.Role;
import org.guichetunique.portal.shell.access.SignedIn;
import org.guichetunique.portal.shell.frame.HeaderEntry;
import org.guichetunique.portal.shell.frame.References;
import org.guichetunique.portal.shell.frame.Wording;

/** The bell of the header, which counts what a person has not read; to open what a notice tells of is to read it. */
@org.springframework.stereotype.Component
final class NoticesBell implements HeaderEntry {

    private static final String FILES = "files/";

    /** What a notice of an officer leads to. */
    private static final Pattern WORK = Pattern.compile("^(tasks|opinions)/[^/]+");

    private final Notices notices;

    NoticesBell(Notices notices) {
        this.notices = notices;
    }

    @Override
    public Optional<Component> draw(String path) {
        return SignedIn.ifAny()
                .filter(person -> person.is(Role.CITIZEN, Role.OFFICER, Role.SUPERVISOR))
                .map(person -> draw(person, path));
    }

    private Component draw(SignedIn person, String path) {
        if (path.startsWith(FILES)) {
            References.read(path.substring(FILES.length()).split("/", 2)[0])
                    .ifPresent(file -> notices.read(person.subject(), file));
        }
        if (person.is(Role.OFFICER, Role.SUPERVISOR)) {
            Matcher work = WORK.matcher(path);
            if (work.find()) {
                notices.readAt(person.subject(), work.group());
            }
        }
        int unread = notices.unread(person.subject());
        Anchor bell = new Anchor("/app/" + NoticesNavigation.LIST, "");
        bell.getElement().setAttribute("router-link", true);
        bell.addClassName("gu-bell");
        if (path.equals(NoticesNavigation.LIST)) {
            bell.getElement().setAttribute("aria-current", "page");
        }
        Span count = new Span(String.valueOf(unread));
        count.addClassName("gu-bell-count");
        count.setVisible(unread > 0);
        bell.add(Wording.say(new Span(), "notice.bell"), count);
        return unread > 0 ? Wording.name(bell, "notice.bell.unread", unread) : bell;
    }
}
