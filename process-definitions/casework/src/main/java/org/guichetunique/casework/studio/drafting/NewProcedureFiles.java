package org.guichetunique.casework.studio.drafting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.guichetunique.procedures.catalogue.ProcedureFiles;
import org.guichetunique.procedures.catalogue.Texts;

/** The files with which a new procedure begins: a model to draw on, and what every procedure says, left to be said. */
final class NewProcedureFiles {

    private static final String KEY = "key";

    private NewProcedureFiles() {}

    /** @param lifeEvent key of the life event under which it will be found */
    static Map<String, String> procedure(String key, String lifeEvent, String authority) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(key + ".bpmn", filled("model.bpmn", Map.of(KEY, key)));
        texts.put("request.form", filled("empty.form", Map.of(KEY, "request")));
        texts.put("decision.form", filled("decision.form", Map.of(KEY, "decision")));
        texts.put(
                ProcedureFiles.SERVICE,
                filled("service.yaml", Map.of(KEY, key, "lifeEvent", lifeEvent, "authority", authority)));
        Texts.LANGUAGES.forEach(language -> texts.put(Texts.file(language), filled("messages.properties", Map.of())));
        return texts;
    }

    static String file(String name) {
        Map<String, String> bare = Map.of(KEY, name.replaceFirst("\\.\\w+$", ""));
        if (name.endsWith(".form")) {
            return filled("empty.form", bare);
        }
        return name.endsWith(".dmn") ? filled("rules.dmn", bare) : "";
    }

    private static String filled(String name, Map<String, String> values) {
        try (InputStream in = NewProcedureFiles.class.getResourceAsStream("blank/" + name)) {
            if (in == null) {
                throw new IllegalStateException("No blank " + name);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> value : values.entrySet()) {
                text = text.replace("@" + value.getKey() + "@", value.getValue());
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
