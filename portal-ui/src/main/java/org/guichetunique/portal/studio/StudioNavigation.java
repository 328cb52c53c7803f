package org.guichetunique.portal.studio;

import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import org.guichetunique.portal.shell.access.Role;
import org.guichetunique.portal.shell.frame.Destination;
import org.guichetunique.portal.shell.frame.Destinations;
import org.guichetunique.portal.shell.frame.Wording;
import org.springframework.stereotype.Component;

/** The ways through the studio. */
@Component
class StudioNavigation implements Destinations {

    static final String STUDIO = "studio";
    static final String PROCEDURE = "procedure";
    static final String WRITE = STUDIO + "/:" + PROCEDURE;
    static final String REVIEW = WRITE + "/review";
    static final String VERSIONS = WRITE + "/versions";
    static final String REHEARSE = WRITE + "/rehearsal";
    static final String LIVE = WRITE + "/live";

    @Override
    public List<Destination> destinations() {
        return List.of(new Destination(STUDIO, "navigation.studio", 50, Role.DESIGNER, Role.REVIEWER));
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
