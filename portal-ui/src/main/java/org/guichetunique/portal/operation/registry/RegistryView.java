package org.guichetunique.portal.operation.registry;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.guichetunique.casework.operation.registry.OperationTraffic;
import org.guichetunique.casework.operation.registry.ServiceRegistry;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.portal.shell.frame.DeskTable;
import org.guichetunique.portal.shell.frame.Wording;

/** Lists the authorities with their health. Operators see all of them, officers their own. */
@Route(RegistryNavigation.LIST)
@RolesAllowed({"OPERATOR", "OFFICER", "SUPERVISOR"})
class RegistryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ServiceRegistry registry;
    private final transient RegistryTexts texts;

    RegistryView(ServiceRegistry registry, RegistryTexts texts) {
        this.registry = registry;
        this.texts = texts;
        addClassNames("gu-view", "gu-worklist", "gu-registry");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (RegistryNavigation.hasNone()) {
            event.rerouteToError(AccessDeniedException.class);
            return;
        }
        removeAll();
        Paragraph lead = Wording.say(new Paragraph(), "registry.lead");
        lead.addClassName("gu-lead");
        DeskTable table = new DeskTable(
                "registry", "registry.title", "authority", "health", "version", "hour", "failed", "lastSuccess");
        Optional<String> own = RegistryNavigation.own();
        List<OperationTraffic> traffic = registry.traffic(own);
        registry.authorities(own)
                .forEach(authority -> addRow(
                        table,
                        authority,
                        traffic.stream()
                                .filter(one -> one.operation().startsWith(authority.code() + "."))
                                .toList()));
        add(Wording.say(new H1(), "registry.title"), lead, table);
    }

    private void addRow(DeskTable table, Authority authority, List<OperationTraffic> traffic) {
        long calls = hour(traffic).stream().mapToLong(OperationTraffic::calls).sum();
        long failed = hour(traffic).stream().mapToLong(OperationTraffic::failed).sum();
        Optional<Instant> last = traffic.stream()
                .map(OperationTraffic::lastSuccess)
                .filter(Objects::nonNull)
                .max(Instant::compareTo);
        table.addRow(
                DeskTable.link(
                        RegistryNavigation.address(authority.code()),
                        language -> authority.name().in(language.locale())),
                HealthMark.of(registry.health(authority), texts),
                ltr(registry.version(authority)),
                DeskTable.text(language -> texts.count(calls, language)),
                DeskTable.text(language -> texts.share(failed, calls, language)),
                DeskTable.text(language -> last.map(at -> texts.moment(at, authority, language))
                        .orElseGet(() -> Wording.in(language, "registry.unanswered"))));
    }

    private static List<OperationTraffic> hour(List<OperationTraffic> traffic) {
        return traffic.stream().filter(OperationTraffic::lastHour).toList();
    }

    static Span ltr(String text) {
        Span span = new Span(text);
        span.getElement().setAttribute("dir", "ltr");
        return span;
    }

    @Override
    public String getPageTitle() {
        return Wording.now("registry.title");
    }
}
