package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.opinion.Coordination;
import org.guichetunique.casework.office.opinion.Coordination.Line;
import org.guichetunique.casework.office.opinion.Coordination.Side;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.portal.shell.access.Acting;
import org.guichetunique.portal.shell.frame.DeskTable;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.procedures.catalogue.Catalogue;

/** What opinions between this authority and others did: changed a decision, let it pass, or came too late to do either. */
@Route(TaskNavigation.COORDINATION)
@RolesAllowed({"OFFICER", "SUPERVISOR"})
class CoordinationView extends Div implements HasDynamicTitle {

    private static final List<Integer> PERIODS = List.of(30, 90, 365);

    private final transient Coordination coordination;
    private final transient Catalogue catalogue;
    private final transient Contracts contracts;
    private final Officer officer = Acting.asOfficer();
    private final Select<Integer> period = new Select<>();
    private final List<Figures> figures;

    CoordinationView(Coordination coordination, Catalogue catalogue, Contracts contracts) {
        this.coordination = coordination;
        this.catalogue = catalogue;
        this.contracts = contracts;
        addClassNames("gu-view", "gu-worklist");
        Anchor back = Wording.say(new Anchor("/app/" + TaskNavigation.OPINIONS, ""), "opinions.asked");
        back.getElement().setAttribute("router-link", true);
        back.addClassName("gu-back");
        Paragraph lead = Wording.say(new Paragraph(), "coordination.lead");
        lead.addClassName("gu-lead");
        period.setItems(PERIODS);
        period.setValue(90);
        period.addValueChangeListener(change -> show());
        Wording.follow(period, language -> {
            period.setLabel(Wording.in(language, "coordination.period"));
            period.setItemLabelGenerator(days -> days == null ? "" : Wording.in(language, "coordination.days", days));
        });
        add(back, Wording.say(new H1(), "coordination.title"), lead, period);
        figures = Stream.of(Side.values()).map(Figures::new).toList();
        figures.forEach(this::add);
        show();
    }

    @Override
    public String getPageTitle() {
        return Wording.now("coordination.title");
    }

    private void show() {
        figures.forEach(Figures::show);
    }

    /** What is asked in one direction. */
    private final class Figures extends Section {

        private final Side side;
        private final DeskTable table;
        private final Paragraph none = Wording.say(new Paragraph(), "coordination.none");

        Figures(Side side) {
            this.side = side;
            this.table = new DeskTable(
                    "coordination",
                    "coordination." + side,
                    "service",
                    "authority",
                    "asked",
                    "inTime",
                    "late",
                    "waiting",
                    "median",
                    "passed",
                    "changed",
                    "overruled");
            none.addClassName("gu-empty");
            add(Wording.say(new H2(), "coordination." + side), none, table);
        }

        void show() {
            List<Line> lines = coordination.between(side, Duration.ofDays(period.getValue()), officer);
            table.clear();
            lines.forEach(line -> row(table, line));
            table.setVisible(!lines.isEmpty());
            none.setVisible(lines.isEmpty());
        }
    }

    private void row(DeskTable table, Line line) {
        table.addRow(
                DeskTable.text(language -> catalogue.require(line.service()).text("title", language.locale())),
                DeskTable.text(language -> name(line.authority(), language)),
                number(line.asked()),
                number(line.inTime()),
                number(line.late()),
                number(line.waiting()),
                DeskTable.text(language -> days(line, language)),
                number(line.passed()),
                number(line.changed()),
                number(line.overruled()));
    }

    private String name(String authority, Language language) {
        return contracts
                .authority(authority)
                .map(known -> known.name().in(language.locale()))
                .orElse(authority);
    }

    private static Span number(int count) {
        return new Span(String.valueOf(count));
    }

    private static String days(Line line, Language language) {
        Double median = line.medianDays();
        if (median == null) {
            return "–";
        }
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(1);
        return format.format(median);
    }
}
