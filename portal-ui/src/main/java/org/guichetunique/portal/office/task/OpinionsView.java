package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.opinion.Opinion;
import org.guichetunique.casework.office.opinion.OpinionsToGive;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.portal.shell.access.Acting;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.DeskTable;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.procedures.catalogue.Catalogue;

/** The opinions that other authorities ask of this one, most urgent first. */
@Route(TaskNavigation.OPINIONS)
@RolesAllowed({"OFFICER", "SUPERVISOR"})
class OpinionsView extends Div implements HasDynamicTitle {

    private static final int PAGE = 25;

    private final transient OpinionsToGive opinions;
    private final transient Catalogue catalogue;
    private final transient Contracts contracts;
    private final transient Values values;
    private final Officer officer = Acting.asOfficer();
    private final DeskTable table =
            new DeskTable("opinions", "opinions.asked", "reference", "service", "by", "question", "limit");
    private final Paragraph none = Wording.say(new Paragraph(), "opinions.none");
    private final NativeButton more = Wording.say(new NativeButton(), "tasks.more");
    private final transient List<Opinion> shown = new ArrayList<>();

    OpinionsView(OpinionsToGive opinions, Catalogue catalogue, Contracts contracts, Values values) {
        this.opinions = opinions;
        this.catalogue = catalogue;
        this.contracts = contracts;
        this.values = values;
        addClassNames("gu-view", "gu-worklist");
        none.addClassName("gu-empty");
        more.addClassName("gu-second");
        more.addClickListener(click -> showMore());
        Anchor figures = Wording.say(new Anchor("/app/" + TaskNavigation.COORDINATION, ""), "coordination.title");
        figures.getElement().setAttribute("router-link", true);
        Header header = new Header(Wording.say(new H1(), "opinions.asked"), figures);
        header.addClassName("gu-title-row");
        add(header, none, table, more);
        showMore();
    }

    @Override
    public String getPageTitle() {
        return Wording.now("opinions.asked");
    }

    private void showMore() {
        List<Opinion> page = opinions.waiting(officer, shown.isEmpty() ? null : shown.getLast());
        page.forEach(this::row);
        shown.addAll(page);
        none.setVisible(shown.isEmpty());
        table.setVisible(!shown.isEmpty());
        more.setVisible(page.size() == PAGE);
    }

    private static String limit(Opinion opinion, OpinionWords words, Language language) {
        String day = words.lastDay(opinion, language);
        if (opinion.state() == Opinion.State.ESCALATED) {
            return Wording.in(language, "opinions.overdue", day);
        }
        return opinion.remindedAt() == null ? day : Wording.in(language, "opinions.reminded", day);
    }

    private void row(Opinion opinion) {
        OpinionWords words = new OpinionWords(contracts, values, catalogue.require(opinion.service()));
        Span question = new Span();
        question.getElement().setAttribute("dir", "auto");
        Wording.follow(question, language -> question.setText(words.question(opinion, language)));
        table.addRow(
                DeskTable.reference(
                        TaskNavigation.OPINIONS + "/" + opinion.id(),
                        opinion.reference().value()),
                DeskTable.text(language -> words.service().text("title", language.locale())),
                DeskTable.text(language -> words.authority(opinion.askedBy(), language)),
                question,
                DeskTable.text(language -> limit(opinion, words, language)));
    }
}
