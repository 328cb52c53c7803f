package org.guichetunique.portal.operation.repair;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.function.Function;
import org.guichetunique.casework.operation.repair.IncidentDesk;
import org.guichetunique.casework.operation.repair.IncidentFilter;
import org.guichetunique.casework.operation.repair.IncidentGroup;
import org.guichetunique.casework.operation.repair.RetriedCalls;
import org.guichetunique.portal.shell.frame.DeskTable;
import org.guichetunique.portal.shell.frame.Wording;

/** What is broken: the calls that failed for good and those that are tried again, by authority, procedure and cause. */
@Route(RepairNavigation.DESK)
@RolesAllowed("OPERATOR")
class RepairsView extends Div implements HasDynamicTitle {

    private final transient RepairTexts texts;

    RepairsView(IncidentDesk incidents, RetriedCalls retries, RepairTexts texts) {
        this.texts = texts;
        addClassNames("gu-view", "gu-worklist", "gu-repairs");
        Paragraph lead = Wording.say(new Paragraph(), "repair.lead");
        lead.addClassName("gu-lead");
        add(Wording.say(new H1(), "repair.title"), lead, ways());
        show("repair.title", incidents.groups(), "repair.none", RepairNavigation::callsAddress);
        List<IncidentGroup> again = retries.groups();
        if (!again.isEmpty()) {
            add(Wording.say(new H2(), "repair.retries.title"));
            show("repair.retries.title", again, "repair.retries.none", RepairNavigation::retriesAddress);
        }
    }

    private void show(
            String title, List<IncidentGroup> groups, String without, Function<IncidentFilter, String> address) {
        if (groups.isEmpty()) {
            Paragraph none = Wording.say(new Paragraph(), without);
            none.addClassName("gu-empty");
            add(none);
            return;
        }
        DeskTable table = new DeskTable("repair", title, "authority", "procedure", "cause", "side", "calls", "since");
        groups.forEach(group -> table.addRow(
                DeskTable.text(language -> texts.authority(group.authority(), language)),
                DeskTable.text(language -> texts.service(group.service(), language)),
                DeskTable.text(language -> texts.cause(group.code(), language)),
                DeskTable.text(language -> texts.side(group.code(), language)),
                link(group, address),
                DeskTable.text(language -> texts.moment(group.since(), group.authority(), language))));
        add(table);
    }

    @Override
    public String getPageTitle() {
        return Wording.now("repair.title");
    }

    private Component link(IncidentGroup group, Function<IncidentFilter, String> address) {
        var link = DeskTable.link(
                address.apply(new IncidentFilter(group.authority(), group.service(), group.code())),
                language -> Wording.in(language, "repair.calls", group.count()));
        return Wording.follow(
                link,
                language -> link.getElement()
                        .setAttribute(
                                "aria-label",
                                Wording.in(
                                        language,
                                        "repair.calls.what",
                                        group.count(),
                                        texts.authority(group.authority(), language),
                                        texts.cause(group.code(), language))));
    }

    private static Nav ways() {
        Nav ways = Wording.name(
                new Nav(
                        DeskTable.link(RepairNavigation.CALLS, language -> Wording.in(language, "repair.all")),
                        DeskTable.link(
                                RepairNavigation.RETRIES, language -> Wording.in(language, "repair.retries.title")),
                        DeskTable.link(
                                RepairNavigation.LATE_ANSWERS, language -> Wording.in(language, "repair.late.title"))),
                "repair.ways");
        ways.addClassName("gu-desk-ways");
        return ways;
    }
}
