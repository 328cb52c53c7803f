package org.guichetunique.portal.shell.frame;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.aura.Aura;
import java.util.List;
import org.guichetunique.portal.shell.access.Role;
import org.guichetunique.portal.shell.access.SignedIn;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** The page into which every view is put. Only the server pushes over the WebSocket: requests keep passing the filters. */
@Push(transport = Transport.WEBSOCKET_XHR)
public class PageShell implements AppShellConfigurator {

    /** In the order in which they override one another. */
    private static final List<String> SHEETS = List.of("tokens", "frame", "field", "citizen");

    /** Those of desks, which people who only ask for something never see. */
    private static final List<String> DESKS = List.of("task", "studio", "repair", "registry");

    private final transient ResourceUrlProvider files;
    private final transient EarlyScripts scripts;

    PageShell(ResourceUrlProvider files, EarlyScripts scripts) {
        this.files = files;
        this.scripts = scripts;
    }

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport("width=device-width, initial-scale=1");
        settings.addMetaTag("theme-color", "#0B5D5B");
        settings.addLink("stylesheet", address("/" + Aura.STYLESHEET));
        SHEETS.forEach(sheet -> settings.addLink("stylesheet", address("/style/" + sheet + ".css")));
        if (SignedIn.ifAny().filter(PageShell::isAtADesk).isPresent()) {
            DESKS.forEach(sheet -> settings.addLink("stylesheet", address("/style/" + sheet + ".css")));
        }
        settings.addLink("stylesheet", address("/style/notification.css"));
        settings.addLink("icon", address("/image/mark.svg"));
        scripts.addresses().forEach(script -> settings.addLink("modulepreload", script));
    }

    private static boolean isAtADesk(SignedIn person) {
        return person.roles().stream().anyMatch(role -> role != Role.CITIZEN && role != Role.COUNTER);
    }

    private String address(String file) {
        String versioned = files.getForLookupPath(file);
        return versioned == null ? file : versioned;
    }
}
