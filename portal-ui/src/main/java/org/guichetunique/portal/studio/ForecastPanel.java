package org.guichetunique.portal.studio;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.guichetunique.casework.studio.live.ForecastResult;
import org.guichetunique.casework.studio.live.Forecasts;
import org.guichetunique.portal.shell.frame.DeskTable;
import org.guichetunique.portal.shell.frame.Line;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.procedures.forecast.Forecast;
import org.guichetunique.procedures.forecast.Forecast.Change;
import org.guichetunique.procedures.forecast.Forecast.Times;

/** How long the cases that were closed last would take under the draft, once somebody asks for it. */
final class ForecastPanel extends Section {

    private final transient Forecasts forecasts;
    private final transient LiveWords words;
    private final transient DraftNames names;
    private final Line said = new Line("gu-strong", "status");
    private final Div told = new Div();

    ForecastPanel(Forecasts forecasts, LiveWords words, DraftNames names) {
        this.forecasts = forecasts;
        this.words = words;
        this.names = names;
        addClassName("gu-live-forecast");
        told.addClassName("gu-live-figures");
        Paragraph about = Wording.say(new Paragraph(), "live.forecast.about");
        about.addClassName("gu-soft");
        NativeButton ask = Wording.say(new NativeButton(), "live.forecast.ask");
        ask.addClassName("gu-second");
        ask.addClickListener(click -> show());
        add(Wording.say(new H2(), "live.forecast"), about, ask, said, told);
    }

    private void show() {
        told.removeAll();
        switch (forecasts.of(words.procedure())) {
            case ForecastResult.NoDraft none -> said.say("live.forecast.noDraft");
            case ForecastResult.NoCases none -> said.say("live.forecast.noCases");
            case ForecastResult.Unreadable draft -> said.say("live.forecast.unreadable");
            case ForecastResult.Told one -> show(one.forecast());
        }
    }

    private void show(Forecast forecast) {
        if (forecast.cases() == 0) {
            said.say("live.forecast.endless");
            return;
        }
        said.say("live.forecast.rests", forecast.cases());
        DeskTable times = new DeskTable("live.forecast", "live.forecast", "what", "median", "most");
        row(times, "happened", forecast.happened());
        row(times, "now", forecast.now());
        row(times, "draft", forecast.draft());
        told.add(times);
        if (!forecast.changes().isEmpty()) {
            DeskTable changes = new DeskTable("live.change", "live.change", "step", "now", "draft", "difference");
            forecast.changes().forEach(change -> row(changes, change));
            told.add(Wording.say(new H3(), "live.change"), changes);
        }
        name("estimated", forecast.estimated());
        name("unknown", forecast.unknown());
        name("guessed", forecast.guessed());
    }

    private void row(DeskTable table, String what, Times times) {
        table.addRow(
                Wording.say(new Span(), "live.forecast." + what),
                DeskTable.text(language -> words.time(times.median(), language)),
                DeskTable.text(language -> words.time(times.most(), language)));
    }

    private void row(DeskTable table, Change change) {
        table.addRow(
                DeskTable.text(language -> names.of(change.activity(), language)),
                DeskTable.text(language -> held(change.now(), language)),
                DeskTable.text(language -> held(change.draft(), language)),
                DeskTable.text(language -> difference(change, language)));
    }

    private String held(Duration time, Language language) {
        return time.isZero() ? "–" : words.time(time, language);
    }

    private String difference(Change change, Language language) {
        Duration more = change.draft().minus(change.now());
        return Wording.in(
                language,
                more.isNegative() ? "live.change.less" : "live.change.more",
                words.time(more.abs(), language));
    }

    private void name(String what, Set<String> steps) {
        if (!steps.isEmpty()) {
            Paragraph named = new Paragraph();
            Wording.follow(
                    named,
                    language -> named.setText(Wording.in(
                            language,
                            "live.forecast." + what,
                            steps.stream()
                                    .map(step -> names.of(step, language))
                                    .collect(Collectors.joining(Wording.in(language, "live.forecast.comma"))))));
            told.add(named);
        }
    }
}
