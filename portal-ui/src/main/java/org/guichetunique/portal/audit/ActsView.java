package org.guichetunique.portal.audit;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.guichetunique.casework.audit.ActQuery;
import org.guichetunique.casework.audit.Agents;
import org.guichetunique.casework.audit.Auditor;
import org.guichetunique.casework.audit.OfficialAct;
import org.guichetunique.casework.audit.OfficialActs;
import org.guichetunique.portal.shell.frame.DeskTable;
import org.guichetunique.portal.shell.frame.Line;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;

/** What people of the house did: repairs, powers given, publications, retractions, searches, and what auditors did. */
@Route(AuditNavigation.ACTS)
@RolesAllowed("AUDITOR")
class ActsView extends Div implements HasDynamicTitle {

    private final transient OfficialActs acts;
    private final transient AuditTexts texts;
    private final transient ActTexts words;
    private final transient Auditor auditor = AuditNavigation.auditor();
    private final transient List<OfficialAct> shown = new ArrayList<>();
    private final Select<String> source;
    private final AgentBox agent;
    private final PeriodField period;
    private final DeskTable table =
            new DeskTable("audit", "audit.acts.title", "moment", "actor", "act", "file", "reason");
    private final Line said = new Line("gu-empty", "status");
    private final NativeButton more = Wording.say(new NativeButton(), "tasks.more");
    private transient ActQuery query = new ActQuery(Set.of(), null, null, null);
    private Language language = Language.FRENCH;

    ActsView(OfficialActs acts, Agents agents, AuditTexts texts, ActTexts words) {
        this.acts = acts;
        this.texts = texts;
        this.words = words;
        addClassNames("gu-view", "gu-worklist", "gu-audit");
        source = AccessFilters.select(
                "audit.source",
                Stream.of(OfficialAct.ActSource.values()).map(Enum::name).toList(),
                (one, spoken) -> Wording.in(spoken, "audit.source." + one));
        agent = new AgentBox("audit.actor", agents, texts);
        period = new PeriodField(texts.zone());
        Div filters = Wording.name(new Div(source, agent, period), "audit.filters");
        filters.addClassName("gu-desk-filters");
        filters.getElement().setAttribute("role", "group");
        NativeButton find = Wording.say(new NativeButton(), "audit.find");
        find.addClassName("gu-button");
        find.addClickListener(click -> find());
        Anchor file = new Anchor(
                AuditFiles.download(
                        "audit-acts",
                        () -> AuditFiles.acts(acts.table(query, auditor), words, texts.zone(), language),
                        () -> language),
                "");
        file.getElement().setAttribute("download", true);
        Wording.say(file, "audit.download", OfficialActs.MOST_IN_TABLE);
        Div tools = new Div(find, file);
        tools.addClassName("gu-desk-ways");
        more.addClassName("gu-second");
        more.addClickListener(click -> showMore());
        Paragraph lead = Wording.say(new Paragraph(), "audit.acts.lead");
        lead.addClassName("gu-lead");
        add(Wording.say(new H1(), "audit.acts.title"), lead, AuditNavigation.ways(), filters, tools, said, table, more);
        Wording.follow(this, chosen -> language = chosen);
        find();
    }

    @Override
    public String getPageTitle() {
        return Wording.now("audit.acts.title");
    }

    private void find() {
        if (!period.isSound()) {
            return;
        }
        String one = source.getValue();
        query = new ActQuery(
                one == null || one.isEmpty() ? Set.of() : Set.of(OfficialAct.ActSource.valueOf(one)),
                agent.subject(),
                period.from(),
                period.to());
        shown.clear();
        table.clear();
        showMore();
    }

    private void showMore() {
        List<OfficialAct> page = acts.page(query, shown.isEmpty() ? null : shown.getLast(), auditor);
        page.forEach(this::row);
        shown.addAll(page);
        table.setVisible(!shown.isEmpty());
        if (shown.isEmpty()) {
            said.say("audit.acts.none");
        } else {
            said.fallSilent();
        }
        more.setVisible(page.size() == OfficialActs.PAGE);
    }

    private void row(OfficialAct act) {
        Span authority =
                DeskTable.text(spoken -> act.authority() == null ? "" : texts.authority(act.authority(), spoken));
        authority.addClassName("gu-soft");
        Div actor = new Div(new Span(act.actorName()), authority);
        actor.addClassName("gu-desk-two");
        Span reference = new Span(act.reference() == null ? "–" : act.reference());
        reference.getElement().setAttribute("dir", "ltr");
        reference.addClassName("gu-case-reference");
        boolean isSaid = act.detail().isBlank() || act.source() == OfficialAct.ActSource.SEARCH;
        Span detail = new Span(isSaid ? "–" : act.detail());
        detail.getElement().setAttribute("dir", "auto");
        table.addRow(
                DeskTable.text(spoken -> texts.moment(act.at(), spoken)),
                actor,
                DeskTable.text(spoken -> words.what(act, spoken)),
                reference,
                detail);
    }
}
