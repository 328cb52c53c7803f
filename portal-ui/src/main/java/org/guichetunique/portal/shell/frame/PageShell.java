package org.guichetunique.portal.shell.frame;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.aura.Aura;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** The page into which every view is put. Only the server pushes over the WebSocket: requests keep passing the filters. */
@Push(transport = Transport.WEBSOCKET_XHR)
public class PageShell implements AppShellConfigurator {

    private final transient ResourceUrlProvider files;

    public PageShell(ResourceUrlProvider files) {
        this.files = files;
    }

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport("width=device-width, initial-scale=1");
        settings.addMetaTag("theme-color", "#0B5D5B");
        settings.addLink("stylesheet", address("/" + Aura.STYLESHEET));
        settings.addLink("stylesheet", address("/style/tokens.css"));
        settings.addLink("stylesheet", address("/style/frame.css"));
        settings.addLink("stylesheet", address("/style/field.css"));
        settings.addLink("stylesheet", address("/style/citizen.css"));
        settings.addLink("stylesheet", address("/style/task.css"));
        settings.addLink("stylesheet", address("/style/studio.css"));
        settings.addLink("stylesheet", address("/style/repair.css"));
        settings.addLink("stylesheet", address("/style/registry.css"));
        settings.addLink("stylesheet", address("/style/notification.css"));
        settings.addLink("icon", address("/image/mark.svg"));
    }

    private String address(String file) {
        String versioned = files.getForLookupPath(file);
        return versioned == null ? file : versioned;
    }
}
