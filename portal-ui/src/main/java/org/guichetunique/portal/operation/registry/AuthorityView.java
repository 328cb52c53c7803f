package org.guichetunique.portal.operation.registry;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.guichetunique.casework.operation.registry.ContractVersion;
import org.guichetunique.casework.operation.registry.OperationTraffic;
import org.guichetunique.casework.operation.registry.OperationUse;
import org.guichetunique.casework.operation.registry.ServiceRegistry;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.contract.ContractChange;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.portal.shell.frame.DeskTable;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;

/**
 * One authority on the four levels of the European Interoperability Framework: the law, who and when, the meaning, the
 * technique; then how its operations do and what changed in its contract.
 */
@Route(RegistryNavigation.AUTHORITY)
@RolesAllowed({"OPERATOR", "OFFICER", "SUPERVISOR"})
class AuthorityView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ServiceRegistry registry;
    private final transient Contracts contracts;
    private final transient RegistryTexts texts;
    private transient Function<Language, String> title = language -> Wording.in(language, "registry.title");

    AuthorityView(ServiceRegistry registry, Contracts contracts, RegistryTexts texts) {
        this.registry = registry;
        this.contracts = contracts;
        this.texts = texts;
        addClassNames("gu-view", "gu-worklist", "gu-registry");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (RegistryNavigation.hasNone()) {
            event.rerouteToError(AccessDeniedException.class);
            return;
        }
        String code = event.getRouteParameters().get(RegistryNavigation.CODE).orElse("");
        registry.authorities(RegistryNavigation.own()).stream()
                .filter(authority -> authority.code().equals(code))
                .findFirst()
                .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    @Override
    public String getPageTitle() {
        return title.apply(org.guichetunique.portal.shell.frame.ChosenLanguage.current());
    }

    private void show(Authority authority) {
        removeAll();
        title = language -> authority.name().in(language.locale());
        H1 name = new H1();
        Nav back = Wording.name(
                new Nav(DeskTable.link(RegistryNavigation.LIST, language -> Wording.in(language, "registry.back"))),
                "registry.ways");
        back.addClassName("gu-desk-ways");
        add(
                back,
                Wording.follow(name, language -> name.setText(title.apply(language))),
                HealthMark.of(registry.health(authority), texts),
                levels(authority),
                operations(authority),
                versions(authority));
    }

    private Component levels(Authority authority) {
        HtmlContainer list = new HtmlContainer("dl");
        list.addClassName("gu-levels");
        row(
                list,
                "organisational",
                DeskTable.text(language -> authority.ministry().in(language.locale())));
        row(list, "hours", DeskTable.text(language -> texts.hours(authority, language)));
        row(
                list,
                "technical",
                DeskTable.text(language -> Wording.in(
                        language,
                        "registry.reached",
                        Wording.in(language, "registry.transport." + authority.transport()),
                        texts.count(authority.timeLimit().toSeconds(), language),
                        texts.count(authority.atOnce(), language))));
        row(list, "address", RegistryView.ltr(texts.address(authority)));
        row(list, "version", RegistryView.ltr(registry.version(authority)));
        return section("registry.section.how", list);
    }

    private static void row(HtmlContainer list, String key, Component value) {
        HtmlContainer term = new HtmlContainer("dt");
        Wording.follow(term, language -> term.setText(Wording.in(language, "registry.level." + key)));
        Div row = new Div(term, new HtmlContainer("dd", value));
        row.addClassName("gu-said");
        list.add(row);
    }

    private Component operations(Authority authority) {
        DeskTable table = new DeskTable(
                "registry",
                "registry.section.operations",
                "operation",
                "legal",
                "semantic",
                "day",
                "failedDay",
                "took",
                "used");
        List<OperationTraffic> traffic = registry.traffic(Optional.of(authority.code())).stream()
                .filter(one -> !one.lastHour())
                .toList();
        List<OperationUse> uses = registry.uses(authority);
        contracts.operationsOf(authority.code()).forEach(operation -> addRow(table, operation, traffic, uses));
        return section("registry.section.operations", table);
    }

    private void addRow(DeskTable table, Operation operation, List<OperationTraffic> traffic, List<OperationUse> uses) {
        Optional<OperationTraffic> own = traffic.stream()
                .filter(one -> one.operation().equals(operation.id()))
                .findFirst();
        List<OperationUse> theirs = uses.stream()
                .filter(use -> use.operation().equals(operation.id()))
                .toList();
        Span name = DeskTable.text(language -> operation.label().in(language.locale()));
        Span id = RegistryView.ltr(operation.localId());
        id.addClassName("gu-soft");
        Div both = new Div(name, id);
        both.addClassName("gu-desk-two");
        table.addRow(
                both,
                DeskTable.text(language -> operation.legalBasis().in(language.locale())),
                DeskTable.text(language -> texts.elements(operation, language)),
                DeskTable.text(
                        language -> texts.count(own.map(OperationTraffic::calls).orElse(0L), language)),
                DeskTable.text(language -> texts.share(
                        own.map(OperationTraffic::failed).orElse(0L),
                        own.map(OperationTraffic::calls).orElse(0L),
                        language)),
                DeskTable.text(language -> own.map(one -> texts.latency(one, language))
                        .orElseGet(() -> Wording.in(language, "registry.nothing"))),
                DeskTable.text(language -> texts.users(theirs, language)));
    }

    private Component versions(Authority authority) {
        Div all = new Div();
        all.addClassName("gu-versions");
        registry.versions(authority).forEach(version -> all.add(version(authority, version)));
        return section("registry.section.versions", all);
    }

    private Component version(Authority authority, ContractVersion version) {
        boolean breaking = version.changes().stream().anyMatch(ContractChange::breaking);
        NativeDetails details = new NativeDetails();
        details.setSummary(DeskTable.text(language -> Wording.in(
                language,
                "registry.version",
                version.version(),
                texts.moment(version.seenAt(), authority, language),
                version.changes().isEmpty()
                        ? Wording.in(language, "registry.unchanged")
                        : Wording.in(
                                language,
                                breaking ? "registry.breaking" : "registry.harmless",
                                texts.count(version.changes().size(), language)))));
        UnorderedList changes = new UnorderedList();
        version.changes().forEach(change -> {
            ListItem item = new ListItem(DeskTable.text(language -> texts.change(authority.code(), change, language)));
            if (change.breaking()) {
                Span mark = Wording.say(new Span(), "registry.breaks");
                mark.addClassName("gu-breaking");
                item.addComponentAsFirst(mark);
            }
            changes.add(item);
        });
        details.setContent(
                version.changes().isEmpty() ? Wording.say(new Paragraph(), "registry.nothing-changed") : changes);
        details.setOpen(breaking);
        Div one = new Div(details);
        if (version.reused()) {
            Paragraph reused = Wording.say(new Paragraph(), "registry.reused");
            reused.addClassName("gu-breaking");
            one.add(reused);
        }
        return one;
    }

    private static Section section(String key, Component content) {
        Section section = new Section(Wording.say(new H2(), key), content);
        section.addClassName("gu-pane");
        return section;
    }
}
