package org.guichetunique.portal.studio;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.procedures.catalogue.PublicService;
import org.guichetunique.procedures.model.ModelFile;

/** What the elements of a draft are called: in its texts, else on its drawing. */
final class DraftNames {

    private final Optional<PublicService> draft;
    private final Map<String, String> drawn = new HashMap<>();
    private final BiFunction<String, Language, String> otherwise;

    /** The name of an element; its id if neither the texts nor the drawing name it. */
    DraftNames(Optional<PublicService> draft, String model) {
        this(draft, model, (element, language) -> element);
    }

    /** @param otherwise what one is called that has a name in neither */
    DraftNames(Optional<PublicService> draft, String model, BiFunction<String, Language, String> otherwise) {
        this.draft = draft;
        this.otherwise = otherwise;
        ModelFile.read(Path.of("model.bpmn"), model, new Findings())
                .ifPresent(root -> root.all()
                        .forEach(
                                element -> element.attribute("name").ifPresent(name -> drawn.put(element.id(), name))));
    }

    /** The name of a step or of an end event. */
    String of(String element, Language language) {
        return find(element, language).orElseGet(() -> otherwise.apply(element, language));
    }

    /** Empty if neither the texts nor the drawing name it. */
    Optional<String> find(String element, Language language) {
        return said("step.", element, language)
                .or(() -> said("end.", element, language))
                .or(() -> Optional.ofNullable(drawn.get(element)).filter(name -> !name.isBlank()));
    }

    /** The name of a task. */
    String ofTask(String activity, Language language) {
        return said("task.", activity, language).orElseGet(() -> of(activity, language));
    }

    private Optional<String> said(String kind, String element, Language language) {
        return draft.flatMap(service -> service.findText(kind + element, language.locale()));
    }
}
