package org.guichetunique.portal.operation.repair;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.guichetunique.casework.operation.repair.IncidentDesk;
import org.guichetunique.casework.operation.repair.IncidentFilter;
import org.guichetunique.casework.operation.repair.IncidentGroup;
import org.guichetunique.portal.shell.frame.DeskTable;
import org.guichetunique.portal.shell.frame.Wording;

/** What is broken: the calls that failed for good, by authority, procedure and cause. */
@Route(RepairNavigation.DESK)
@RolesAllowed("OPERATOR")
class RepairsView extends Div implements HasDynamicTitle {

    RepairsView(IncidentDesk incidents, RepairTexts texts) {
        addClassNames("gu-view", "gu-worklist", "gu-repairs");
        Paragraph lead = Wording.say(new Paragraph(), "repair.lead");
        lead.addClassName("gu-lead");
        add(Wording.say(new H1(), "repair.title"), lead, ways());
        List<IncidentGroup> groups = incidents.groups();
        if (groups.isEmpty()) {
            Paragraph none = Wording.say(new Paragraph(), "repair.none");
            none.addClassName("gu-empty");
            add(none);
            return;
        }
        DeskTable table = new DeskTable("repair", "repair.title", "authority", "procedure", "cause", "calls", "since");
        groups.forEach(group -> table.addRow(
                DeskTable.text(language -> texts.authority(group.authority(), language)),
                DeskTable.text(language -> texts.service(group.service(), language)),
                DeskTable.text(language -> texts.cause(group.code(), language)),
                link(group, texts),
                DeskTable.text(language -> texts.moment(group.since(), group.authority(), language))));
        add(table);
    }

    @Override
    public String getPageTitle() {
        return Wording.now("repair.title");
    }

    private static com.vaadin.flow.component.Component link(IncidentGroup group, RepairTexts texts) {
        var link = DeskTable.link(
                RepairNavigation.callsAddress(new IncidentFilter(group.authority(), group.service(), group.code())),
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
                                RepairNavigation.LATE_ANSWERS, language -> Wording.in(language, "repair.late.title"))),
                "repair.ways");
        ways.addClassName("gu-desk-ways");
        return ways;
    }
}
