package org.guichetunique.portal.studio;

import com.vaadin.flow.component.html.NativeButton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.guichetunique.casework.studio.drafting.LiveCases;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.portal.shell.frame.ChosenLanguage;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.procedures.model.ModelFile;
import org.guichetunique.procedures.model.ProcessModel;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Shows on the drawing where cases stand now and how long they usually stay there; the longest stay is the warmest. */
final class LiveTraffic extends NativeButton {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final transient LiveCases cases;
    private final String procedure;
    private boolean shown;

    /** @param show given what the drawing is to show; an empty list for nothing */
    LiveTraffic(LiveCases cases, String procedure, String model, Consumer<JsonNode> show) {
        this.cases = cases;
        this.procedure = procedure;
        addClassName("gu-second");
        Wording.say(this, "studio.traffic");
        getElement().setAttribute("aria-pressed", "false");
        addClickListener(click -> {
            shown = !shown;
            getElement().setAttribute("aria-pressed", String.valueOf(shown));
            show.accept(shown ? heat(model) : JSON.createArrayNode());
        });
    }

    private ArrayNode heat(String model) {
        Language language = ChosenLanguage.current();
        List<LiveCases.Traffic> traffic = cases.traffic(procedure, activities(model));
        long longest = Math.max(
                1,
                traffic.stream().mapToLong(one -> one.usual().toSeconds()).max().orElse(1));
        int most = Math.max(
                1, traffic.stream().mapToInt(LiveCases.Traffic::cases).max().orElse(1));
        ArrayNode heat = JSON.createArrayNode();
        traffic.forEach(one -> heat.addObject()
                .put("element", one.activity())
                .put("weight", Math.max((double) one.usual().toSeconds() / longest, (double) one.cases() / most / 2))
                .put("text", Wording.in(language, "studio.traffic.at", one.cases(), time(one.usual(), language))));
        return heat;
    }

    private static String time(Duration usual, Language language) {
        if (usual.isZero()) {
            return Wording.in(language, "studio.traffic.unknown");
        }
        if (usual.toDays() > 0) {
            return Wording.in(language, "studio.traffic.days", usual.toDays());
        }
        return usual.toHours() > 0
                ? Wording.in(language, "studio.traffic.hours", usual.toHours())
                : Wording.in(language, "studio.traffic.minutes", Math.max(1, usual.toMinutes()));
    }

    private static Set<String> activities(String model) {
        return ModelFile.read(Path.of("model.bpmn"), model, new Findings()).stream()
                .flatMap(root -> root.all("process"))
                .flatMap(process -> new ProcessModel(process).nodes().stream())
                .map(node -> node.id())
                .collect(Collectors.toSet());
    }
}
