package org.guichetunique.portal.audit;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.guichetunique.casework.audit.AccessQuery;
import org.guichetunique.casework.audit.AccessSearch;
import org.guichetunique.casework.audit.Agents;
import org.guichetunique.casework.audit.AuditedAccess;
import org.guichetunique.casework.audit.AuditedPerson;
import org.guichetunique.casework.audit.Auditor;
import org.guichetunique.casework.audit.PersonLookup;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.portal.shell.frame.DeskTable;
import org.guichetunique.portal.shell.frame.Line;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.jspecify.annotations.Nullable;

/** Who used whose data and why: the log, searched by person, officer, authority, operation and time. */
@Route(AuditNavigation.ACCESSES)
@RolesAllowed("AUDITOR")
class AccessesView extends Div implements HasDynamicTitle {

    private final transient AccessSearch search;
    private final transient AuditTexts texts;
    private final transient Auditor auditor = AuditNavigation.auditor();
    private final transient List<AuditedAccess> shown = new ArrayList<>();
    private final AccessFilters filters;
    private final DeskTable table = new DeskTable("audit", "audit.title", "moment", "who", "why", "file", "elements");
    private final Line said = new Line("gu-empty", "status");
    private final NativeButton more = Wording.say(new NativeButton(), "tasks.more");
    private transient @Nullable AuditedPerson person;
    private transient AccessQuery query = AccessQuery.ALL;
    private Language language = Language.FRENCH;

    AccessesView(AccessSearch search, PersonLookup lookup, Agents agents, Contracts contracts, AuditTexts texts) {
        this.search = search;
        this.texts = texts;
        this.filters = new AccessFilters(contracts, agents, texts);
        addClassNames("gu-view", "gu-worklist", "gu-audit");
        Paragraph lead = Wording.say(new Paragraph(), "audit.lead");
        lead.addClassName("gu-lead");
        NativeDetails whom = new NativeDetails();
        whom.setSummary(Wording.say(new Span(), "audit.person"));
        whom.setContent(new PersonQuestion(lookup, found -> {
            person = found;
            find();
        }));
        NativeButton find = Wording.say(new NativeButton(), "audit.find");
        find.addClassName("gu-button");
        find.addClickListener(click -> find());
        Anchor file = new Anchor(
                AuditFiles.download(
                        "audit-log",
                        () -> AuditFiles.accesses(search.table(query, auditor), texts, language),
                        () -> language),
                "");
        file.getElement().setAttribute("download", true);
        Wording.say(file, "audit.download", AccessSearch.MOST_IN_TABLE);
        Div tools = new Div(find, file);
        tools.addClassName("gu-desk-ways");
        more.addClassName("gu-second");
        more.addClickListener(click -> showMore());
        add(
                Wording.say(new H1(), "audit.title"),
                lead,
                AuditNavigation.ways(),
                whom,
                filters,
                tools,
                said,
                table,
                more);
        Wording.follow(this, chosen -> language = chosen);
        find();
    }

    @Override
    public String getPageTitle() {
        return Wording.now("audit.title");
    }

    private void find() {
        if (!filters.isSound()) {
            return;
        }
        query = filters.query(person);
        shown.clear();
        table.clear();
        showMore();
    }

    private void showMore() {
        List<AuditedAccess> page = search.page(query, shown.isEmpty() ? null : shown.getLast(), auditor);
        page.forEach(access -> AccessRow.add(table, access, texts));
        shown.addAll(page);
        table.setVisible(!shown.isEmpty());
        if (shown.isEmpty()) {
            said.say("audit.none");
        } else {
            said.fallSilent();
        }
        more.setVisible(page.size() == AccessSearch.PAGE);
    }
}
