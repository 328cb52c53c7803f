package org.guichetunique.portal.studio;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;
import org.guichetunique.casework.studio.live.CallFigures;
import org.guichetunique.casework.studio.live.StepFigures;
import org.guichetunique.portal.shell.frame.DeskTable;
import org.guichetunique.portal.shell.language.Language;

/** Draws the table of steps and the table of calls. */
final class LiveTables {

    private static final double HALF = 0.5;
    private static final double NINE_OF_TEN = 0.9;
    private static final double NINETEEN_OF_TWENTY = 0.95;

    /** The share of failed calls above which they are marked. Below it, retries are enough. */
    private static final double WORRYING = 0.05;

    private final LiveWords words;

    LiveTables(LiveWords words) {
        this.words = words;
    }

    DeskTable steps(List<StepFigures> steps) {
        DeskTable table =
                new DeskTable("live.steps", "live.steps", "step", "share", "total", "median", "slow", "visits");
        steps.forEach(step -> table.addRow(
                DeskTable.text(language -> words.step(step.activity(), language)),
                share(step.share()),
                DeskTable.text(language -> words.time(step.total(), language)),
                DeskTable.text(language -> words.time(step.took().within(HALF), language)),
                DeskTable.text(language -> words.time(step.took().within(NINE_OF_TEN), language)),
                DeskTable.text(language -> words.count(step.visits(), language))));
        return table;
    }

    private Div share(double share) {
        Span bar = new Span();
        bar.addClassNames("gu-bar", "gu-bar-arrived");
        bar.getStyle().set("inline-size", Math.round(100 * share) + "%");
        bar.getElement().setAttribute("aria-hidden", "true");
        Div cell = new Div(DeskTable.text(language -> words.percent(share, language)), bar);
        cell.addClassName("gu-live-share");
        return cell;
    }

    DeskTable calls(List<CallFigures> calls) {
        DeskTable table = new DeskTable(
                "live.calls",
                "live.calls",
                "operation",
                "authority",
                "calls",
                "median",
                "slow",
                "failed",
                "refused",
                "deferred");
        calls.forEach(one -> table.addRow(
                DeskTable.text(language -> words.operation(one.operation(), language)),
                DeskTable.text(language -> words.authority(one.operation(), language)),
                DeskTable.text(language -> words.count(one.calls(), language)),
                DeskTable.text(language -> words.time(one.took().within(HALF), language)),
                DeskTable.text(language -> words.time(one.took().within(NINETEEN_OF_TWENTY), language)),
                part(
                        language -> words.share(one.failed(), one.calls(), language),
                        one.failed() > WORRYING * one.calls()),
                part(language -> words.share(one.refused(), one.calls(), language), false),
                part(language -> words.share(one.deferred(), one.calls(), language), false)));
        return table;
    }

    private static Span part(Function<Language, String> text, boolean worrying) {
        Span part = DeskTable.text(text);
        if (worrying) {
            part.addClassNames("gu-urgency", "gu-urgency-past");
        }
        return part;
    }
}
