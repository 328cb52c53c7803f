package org.guichetunique.portal.office.statistics;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.statistics.Figures;
import org.guichetunique.casework.office.statistics.OpenTaskFigures;
import org.guichetunique.casework.office.statistics.Period;
import org.guichetunique.casework.office.statistics.TaskFigures;
import org.guichetunique.casework.office.statistics.UnitFigures;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.portal.shell.access.Acting;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.DeskTable;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.jspecify.annotations.Nullable;

/** What came to the unit, what was closed, what is open since when, and where the time went. */
@Route(FiguresNavigation.FIGURES)
@RolesAllowed({"OFFICER", "SUPERVISOR"})
class FiguresView extends Div implements HasDynamicTitle {

    private static final List<String> COUNTED =
            List.of("arrived", "decided", "otherwise", "open", "ages", "inTime", "late", "times");

    private final transient Figures figures;
    private final transient Catalogue catalogue;
    private final Officer officer = Acting.asOfficer();
    private final Map<Period, NativeButton> periods = new EnumMap<>(Period.class);
    private final DeskTable table = new DeskTable(
            "figures",
            "figures.table",
            "service",
            "arrived",
            "decided",
            "otherwise",
            "open",
            "ages",
            "inTime",
            "late",
            "person",
            "others",
            "unit");
    private final DeskTable decided =
            new DeskTable("figures", "figures.decided", "service", "outcome", "reason", "decided");
    private final transient DecisionWords words;
    private final WeekTable weeks;
    private final Paragraph days = new Paragraph();
    private final Paragraph none = Wording.say(new Paragraph(), "figures.none");
    private final transient Values values;
    private Period period = Period.MONTH;
    private Language language = Language.FRENCH;
    private transient @Nullable UnitFigures shown;

    FiguresView(Figures figures, Catalogue catalogue, Dictionary dictionary, Values values) {
        this.figures = figures;
        this.catalogue = catalogue;
        this.values = values;
        this.words = new DecisionWords(catalogue, dictionary);
        this.weeks = new WeekTable(values);
        addClassNames("gu-view", "gu-worklist", "gu-figures");
        none.addClassName("gu-empty");
        Anchor back = DeskTable.link("tasks", language -> Wording.in(language, "task.back"));
        back.addClassName("gu-back");
        Anchor file = new Anchor(
                FiguresFile.download(() -> figures.of(officer, period), catalogue, words, () -> language), "");
        file.getElement().setAttribute("download", true);
        Wording.say(file, "figures.download");
        Div ways = new Div(periods(), file);
        ways.addClassName("gu-desk-ways");
        add(
                back,
                Wording.say(new H1(), "figures.title"),
                days,
                ways,
                none,
                table,
                Wording.say(new H2(), "figures.decided"),
                decided,
                Wording.say(new H2(), "weeks.title"),
                legend(),
                weeks,
                explained());
        days.addClassName("gu-lead");
        days.getElement().setAttribute("role", "status");
        Wording.follow(days, chosen -> {
            language = chosen;
            days();
        });
        show();
    }

    private void days() {
        UnitFigures now = shown;
        if (now != null) {
            days.setText(Wording.in(
                    language, "figures.of", values.day(now.from(), language), values.day(now.to(), language)));
        }
    }

    @Override
    public String getPageTitle() {
        return Wording.now("figures.title");
    }

    private Div periods() {
        Div group = Wording.name(new Div(), "figures.period");
        group.addClassName("gu-filters");
        group.getElement().setAttribute("role", "group");
        for (Period each : Period.values()) {
            NativeButton button = Wording.say(new NativeButton(), "figures.period." + each);
            button.addClickListener(click -> {
                period = each;
                show();
            });
            periods.put(each, button);
            group.add(button);
        }
        return group;
    }

    private void show() {
        UnitFigures now = figures.of(officer, period);
        periods.forEach(
                (each, button) -> button.getElement().setAttribute("aria-pressed", String.valueOf(each == period)));
        shown = now;
        days();
        table.clear();
        now.procedures().forEach(this::row);
        table.setVisible(!now.procedures().isEmpty());
        none.setVisible(now.procedures().isEmpty());
        decided.clear();
        now.decisions()
                .forEach(one -> decided.addRow(
                        DeskTable.text(chosen -> words.service(one, chosen)),
                        DeskTable.text(chosen -> words.outcome(one, chosen)),
                        DeskTable.text(chosen -> words.reason(one, chosen)),
                        number(one.decided())));
        decided.setVisible(!now.decisions().isEmpty());
        weeks.show(now.weeks());
    }

    private void row(UnitFigures.OfProcedure one) {
        TaskFigures work = one.work();
        OpenTaskFigures open = one.open();
        table.addRow(
                DeskTable.text(language -> catalogue.require(one.service()).text("title", language.locale())),
                number(work.arrived()),
                number(work.decided()),
                number(work.otherwise()),
                number(open.count()),
                DeskTable.text(language -> FigureWords.ages(open, language)),
                DeskTable.text(language -> FigureWords.inTime(work, language)),
                late(open),
                DeskTable.text(language -> FigureWords.mean(work.withPerson(), work, language)),
                DeskTable.text(language -> FigureWords.mean(work.withOthers(), work, language)),
                DeskTable.text(language -> FigureWords.mean(work.atUnit(), work, language)));
    }

    private static Span number(int count) {
        return new Span(String.valueOf(count));
    }

    private static Span late(OpenTaskFigures open) {
        Span late = new Span(FigureWords.late(open));
        if (open.late() > 0) {
            late.addClassNames("gu-urgency", "gu-urgency-past");
        }
        return late;
    }

    private static Paragraph legend() {
        Span arrived = Wording.say(new Span(), "weeks.column.arrived");
        arrived.addClassNames("gu-legend", "gu-legend-arrived");
        Span ended = Wording.say(new Span(), "weeks.column.ended");
        ended.addClassNames("gu-legend", "gu-legend-ended");
        Paragraph legend = new Paragraph(arrived, ended);
        legend.addClassName("gu-soft");
        return legend;
    }

    /** What each figure counts and what it does not. */
    private static NativeDetails explained() {
        UnorderedList list = new UnorderedList();
        COUNTED.forEach(each -> list.add(Wording.say(new ListItem(), "figures.counts." + each)));
        NativeDetails details = new NativeDetails();
        details.addClassName("gu-figures-explained");
        details.setSummary(Wording.say(new Span(), "figures.counts"));
        details.setContent(list);
        return details;
    }
}
