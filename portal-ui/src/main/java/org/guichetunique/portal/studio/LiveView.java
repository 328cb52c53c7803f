package org.guichetunique.portal.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.guichetunique.casework.studio.drafting.LiveCases;
import org.guichetunique.casework.studio.drafting.Studio;
import org.guichetunique.casework.studio.live.CaseFigures;
import org.guichetunique.casework.studio.live.Forecasts;
import org.guichetunique.casework.studio.live.ProcedureFigures;
import org.guichetunique.casework.studio.live.StatisticsPeriod;
import org.guichetunique.portal.shell.frame.DeskTable;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;

/**
 * Where the time of a procedure's cases goes, how the authorities answer that it asks, what people were asked, and how
 * long cases would take under the draft.
 */
@Route(StudioNavigation.LIVE)
@RolesAllowed({"DESIGNER", "REVIEWER"})
class LiveView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<String> COUNTED = List.of("closed", "share", "spread", "calls", "late", "asked");

    private final transient Studio studio;
    private final transient LiveFigures counted;
    private final transient LiveCases cases;
    private final transient Forecasts forecasts;
    private final transient LiveVocabulary vocabulary;
    private final Map<StatisticsPeriod, NativeButton> periods = new EnumMap<>(StatisticsPeriod.class);
    private final Paragraph days = new Paragraph();
    private final Div figures = new Div();
    private String procedure = "";
    private StatisticsPeriod back = StatisticsPeriod.MONTH;

    LiveView(Studio studio, LiveFigures counted, LiveCases cases, Forecasts forecasts, LiveVocabulary vocabulary) {
        this.studio = studio;
        this.counted = counted;
        this.cases = cases;
        this.forecasts = forecasts;
        this.vocabulary = vocabulary;
        addClassNames("gu-view", "gu-studio", "gu-live");
        days.addClassName("gu-lead");
        days.getElement().setAttribute("role", "status");
        figures.addClassName("gu-live-figures");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        procedure = event.getRouteParameters().get(StudioNavigation.PROCEDURE).orElse("");
        if (studio.inForce(procedure).isEmpty()) {
            event.rerouteToError(NotFoundException.class);
        } else {
            show();
        }
    }

    @Override
    public String getPageTitle() {
        return procedure;
    }

    private void show() {
        removeAll();
        LiveWords words = vocabulary.of(procedure);
        H1 title = new H1();
        Wording.follow(title, language -> title.setText(Wording.in(language, "live.title", words.title(language))));
        LiveMap map = new LiveMap(cases, words, studio.inForce(procedure).getOrDefault(procedure + ".bpmn", ""));
        AskedTable fields = new AskedTable(words, () -> counted.asked(procedure, counted.of(procedure, back)));
        Div columns = new Div(figures, map);
        columns.addClassName("gu-live-columns");
        add(
                StudioNavigation.back(StudioNavigation.write(procedure), "studio.review.back"),
                title,
                days,
                choice(words, map, fields),
                columns,
                fields,
                explained());
        if (studio.draft(procedure).isPresent()) {
            addComponentAtIndex(indexOf(fields), forecast(words));
        }
        fill(words, map, fields);
    }

    private ForecastPanel forecast(LiveWords words) {
        String drawn = studio.texts(procedure).getOrDefault(procedure + ".bpmn", "");
        return new ForecastPanel(forecasts, words, new DraftNames(studio.service(procedure), drawn, words::step));
    }

    private Div choice(LiveWords words, LiveMap map, AskedTable fields) {
        Div group = Wording.name(new Div(), "figures.period");
        group.addClassName("gu-filters");
        group.getElement().setAttribute("role", "group");
        for (StatisticsPeriod each : StatisticsPeriod.values()) {
            NativeButton button = Wording.say(new NativeButton(), "live.back." + each);
            button.addClickListener(click -> {
                back = each;
                fill(words, map, fields);
            });
            periods.put(each, button);
            group.add(button);
        }
        return group;
    }

    private void fill(LiveWords words, LiveMap map, AskedTable fields) {
        periods.forEach(
                (each, button) -> button.getElement().setAttribute("aria-pressed", String.valueOf(each == back)));
        ProcedureFigures now = counted.of(procedure, back);
        Wording.follow(
                days,
                language -> days.setText(Wording.in(
                        language,
                        "live.of",
                        words.values().day(now.from(), language),
                        words.values().day(now.to(), language))));
        LiveTables tables = new LiveTables(words);
        figures.removeAll();
        figures.add(
                outcome(now.cases(), words),
                section("live.steps", now.steps().isEmpty(), tables.steps(now.steps())),
                section("live.calls", now.calls().isEmpty(), tables.calls(now.calls())));
        map.show(now.steps());
        fields.show(counted.asked(procedure, now));
    }

    private static Section section(String title, boolean empty, Component table) {
        Section section = new Section(Wording.say(new H2(), title));
        Paragraph none = Wording.say(new Paragraph(), "live.none");
        none.addClassName("gu-empty");
        section.add(empty ? none : table);
        return section;
    }

    private static HtmlContainer outcome(CaseFigures cases, LiveWords words) {
        HtmlContainer list = Wording.name(new HtmlContainer("dl"), "live.cases");
        list.addClassName("gu-live-outcome");
        fact(list, "filed", language -> words.count(cases.filed(), language));
        fact(list, "closed", language -> words.count(cases.closed(), language));
        fact(
                list,
                "inTime",
                language -> cases.percentInTime() < 0
                        ? "–"
                        : Wording.in(language, "live.percent", String.valueOf(cases.percentInTime())));
        fact(list, "early", language -> words.count(cases.early(), language));
        fact(list, "median", language -> took(cases, 0.5, words, language));
        fact(list, "slow", language -> took(cases, 0.9, words, language));
        return list;
    }

    private static String took(CaseFigures cases, double part, LiveWords words, Language language) {
        return cases.closed() == 0 ? "–" : words.time(cases.took().within(part), language);
    }

    private static void fact(HtmlContainer list, String key, java.util.function.Function<Language, String> text) {
        HtmlContainer term = new HtmlContainer("dt");
        Wording.follow(term, language -> term.setText(Wording.in(language, "live.cases." + key)));
        list.add(new Div(term, new HtmlContainer("dd", DeskTable.text(text))));
    }

    /** What each figure counts and what it does not. */
    private static NativeDetails explained() {
        UnorderedList list = new UnorderedList();
        COUNTED.forEach(each -> list.add(Wording.say(new ListItem(), "live.counts." + each)));
        NativeDetails details = new NativeDetails();
        details.addClassName("gu-figures-explained");
        details.setSummary(Wording.say(new Span(), "figures.counts"));
        details.setContent(list);
        return details;
    }
}
