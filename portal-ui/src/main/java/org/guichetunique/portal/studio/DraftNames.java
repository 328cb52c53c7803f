package org.guichetunique.portal.studio;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.portal.language.Language;
import org.guichetunique.procedures.catalogue.PublicService;
import org.guichetunique.procedures.model.ModelFile;

/** What the steps and choices of a draft are called: in its texts, else on its drawing, else in the texts in force. */
final class DraftNames {

    private final Optional<PublicService> draft;
    private final Map<String, String> drawn = new HashMap<>();
    private final LiveWords inForce;

    DraftNames(Optional<PublicService> draft, String model, LiveWords inForce) {
        this.draft = draft;
        this.inForce = inForce;
        ModelFile.read(Path.of("model.bpmn"), model, new Findings())
                .ifPresent(root -> root.all()
                        .forEach(
                                element -> element.attribute("name").ifPresent(name -> drawn.put(element.id(), name))));
    }

    String of(String step, Language language) {
        return draft.flatMap(service -> service.findText("step." + step, language.locale()))
                .or(() -> Optional.ofNullable(drawn.get(step)).filter(name -> !name.isBlank()))
                .orElseGet(() -> inForce.step(step, language));
    }
}
