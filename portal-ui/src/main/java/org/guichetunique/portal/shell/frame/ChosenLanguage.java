package org.guichetunique.portal.shell.frame;

import com.vaadin.flow.component.Direction;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichetunique.portal.shell.access.SignedIn;
import org.guichetunique.portal.shell.language.Language;
import org.springframework.http.HttpHeaders;

/** The language of a signed-in person: what they chose last, else what they prefer, else what their browser asks for. */
public final class ChosenLanguage {

    private static final String CHOSEN = ChosenLanguage.class.getName();

    /** Also of the bar that tells of the connection. Removes the choice from the address so that a reload does not undo a later choice. */
    private static final String SHOW = """
            document.documentElement.lang = $0;
            const connection = window.Vaadin?.connectionIndicator;
            if (connection) {
              connection.onlineText = $1;
              connection.offlineText = $2;
              connection.reconnectingText = $3;
            }
            const address = new URL(location);
            if (address.searchParams.has('lang')) {
              address.searchParams.delete('lang');
              history.replaceState(history.state, '', address);
            }""";

    private ChosenLanguage() {}

    /** The language of the view being worked on. */
    public static Language current() {
        return Language.of(UI.getCurrentOrThrow().getLocale()).orElse(Language.FRENCH);
    }

    /** Changes every open window of the person in place: nothing is reloaded and nothing typed is lost. */
    public static void choose(Language language) {
        VaadinSession session = VaadinSession.getCurrent();
        keep(session, language);
        session.getUIs().forEach(ui -> ui.access(() -> apply(ui, language)));
    }

    /** For a page that is about to be opened: an address with {@code ?lang=} is a choice. */
    static Language opening(VaadinRequest request, VaadinSession session) {
        Optional<Language> asked =
                Optional.ofNullable(request.getParameter("lang")).flatMap(Language::of);
        Language language = asked.or(() -> Optional.ofNullable((Language) session.getAttribute(CHOSEN)))
                .or(ChosenLanguage::preferred)
                .orElseGet(() -> accepted(request));
        if (asked.isPresent()) {
            keep(session, language);
        }
        session.setLocale(language.locale());
        return language;
    }

    static void apply(UI ui, Language language) {
        ui.setLocale(language.locale());
        ui.setDirection(language == Language.ARABIC ? Direction.RIGHT_TO_LEFT : Direction.LEFT_TO_RIGHT);
        ui.getPage()
                .executeJs(
                        SHOW,
                        language.code(),
                        Wording.in(language, "connection.online"),
                        Wording.in(language, "connection.offline"),
                        Wording.in(language, "connection.again"));
    }

    private static void keep(VaadinSession session, Language language) {
        session.setAttribute(CHOSEN, language);
        session.setLocale(language.locale());
    }

    private static Optional<Language> preferred() {
        return SignedIn.ifAny()
                .flatMap(person -> Stream.ofNullable(person.language()).findFirst());
    }

    private static Language accepted(VaadinRequest request) {
        String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return header == null ? Language.FRENCH : Language.preferredIn(header);
    }
}
