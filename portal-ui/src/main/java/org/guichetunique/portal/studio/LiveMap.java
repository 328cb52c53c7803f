package org.guichetunique.portal.studio;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.guichetunique.casework.studio.drafting.LiveCases;
import org.guichetunique.casework.studio.live.StepFigures;
import org.guichetunique.portal.shell.frame.Line;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** The model in force, each step the warmer the more time it takes, or the more cases stand there; with the number. */
final class LiveMap extends Section {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final transient LiveCases cases;
    private final transient LiveWords words;
    private final transient Editor model;
    private final Map<By, NativeButton> buttons = new EnumMap<>(By.class);
    private transient List<StepFigures> steps = List.of();
    private By by = By.TIME;
    private Language language = Language.FRENCH;

    /** What colours the drawing; each has a text. */
    private enum By {
        TIME,
        CASES
    }

    LiveMap(LiveCases cases, LiveWords words, String model) {
        this.cases = cases;
        this.words = words;
        Line broken = new Line("gu-trouble", "status");
        this.model = new Editor(
                Editor.Kind.MODEL,
                model,
                true,
                changed -> {},
                message -> broken.say("studio.broken", message),
                unread -> {});
        Div place = new Div(this.model);
        place.addClassName("gu-studio-place");
        Paragraph about = Wording.say(new Paragraph(), "live.map.about");
        about.addClassName("gu-soft");
        add(Wording.say(new H2(), "live.map"), choice(), about, broken, place);
        addClassName("gu-live-map");
        Wording.follow(this, chosen -> {
            language = chosen;
            colour();
        });
    }

    void show(List<StepFigures> seen) {
        steps = seen;
        colour();
    }

    private Div choice() {
        Div group = Wording.name(new Div(), "live.map.by");
        group.addClassName("gu-filters");
        group.getElement().setAttribute("role", "group");
        for (By each : By.values()) {
            NativeButton button = Wording.say(new NativeButton(), "live.map.by." + each);
            button.addClickListener(click -> {
                by = each;
                colour();
            });
            buttons.put(each, button);
            group.add(button);
        }
        return group;
    }

    private void colour() {
        buttons.forEach((each, button) -> button.getElement().setAttribute("aria-pressed", String.valueOf(each == by)));
        model.heat(by == By.TIME ? byTime() : byCases());
    }

    private ArrayNode byTime() {
        ArrayNode heat = JSON.createArrayNode();
        double most = Math.max(
                1,
                steps.stream().mapToLong(step -> step.total().toSeconds()).max().orElse(1));
        steps.forEach(step -> heat.addObject()
                .put("element", step.activity())
                .put("weight", step.total().toSeconds() / most)
                .put(
                        "text",
                        Wording.in(
                                language,
                                "live.map.time",
                                words.percent(step.share(), language),
                                words.time(step.took().within(0.5), language))));
        return heat;
    }

    private ArrayNode byCases() {
        Map<String, Integer> standing = cases.standing(words.procedure());
        double most =
                standing.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        ArrayNode heat = JSON.createArrayNode();
        standing.forEach((activity, count) -> heat.addObject()
                .put("element", activity)
                .put("weight", count / most)
                .put("text", Wording.in(language, "live.map.cases", count)));
        return heat;
    }
}
