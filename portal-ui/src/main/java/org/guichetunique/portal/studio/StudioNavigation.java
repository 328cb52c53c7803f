package org.guichetunique.portal.studio;

import com.vaadin.flow.component.html.Anchor;
import org.guichetunique.portal.shell.access.Role;
import org.guichetunique.portal.shell.frame.Destination;
import org.guichetunique.portal.shell.frame.Wording;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways through the studio. */
@Configuration(proxyBeanMethods = false)
class StudioNavigation {

    static final String STUDIO = "studio";
    static final String PROCEDURE = "procedure";
    static final String WRITE = STUDIO + "/:" + PROCEDURE;
    static final String REVIEW = WRITE + "/review";
    static final String VERSIONS = WRITE + "/versions";
    static final String REHEARSE = WRITE + "/rehearsal";
    static final String LIVE = WRITE + "/live";

    @Bean
    Destination studioDestination() {
        return new Destination(STUDIO, "navigation.studio", 50, Role.DESIGNER, Role.REVIEWER);
    }

    static String write(String procedure) {
        return STUDIO + "/" + procedure;
    }

    static String review(String procedure) {
        return write(procedure) + "/review";
    }

    static String versions(String procedure) {
        return write(procedure) + "/versions";
    }

    static String rehearse(String procedure) {
        return write(procedure) + "/rehearsal";
    }

    static String live(String procedure) {
        return write(procedure) + "/live";
    }

    static Anchor way(String address, String words) {
        Anchor way = Wording.say(new Anchor("/app/" + address, ""), words);
        way.getElement().setAttribute("router-link", true);
        return way;
    }

    static Anchor back(String address, String words) {
        Anchor back = way(address, words);
        back.addClassName("gu-back");
        return back;
    }
}
