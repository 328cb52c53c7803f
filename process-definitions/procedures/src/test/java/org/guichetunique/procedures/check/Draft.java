package org.guichetunique.procedures.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.procedures.Definitions;
import org.guichetunique.procedures.Definitions.Folders;
import org.guichetunique.procedures.catalogue.ProcedureFiles;

/** The texts of a published procedure, in memory, to be spoilt. */
final class Draft {

    static final Definitions PUBLISHED = Definitions.read(Folders.under(Folders.home()), new Findings());

    private final String key;
    private final Map<String, String> texts;

    private Draft(String key, Map<String, String> texts) {
        this.key = key;
        this.texts = texts;
    }

    static Draft of(String key) {
        var folder = PUBLISHED.folders().procedures().resolve(key);
        assertThat(Files.isDirectory(folder)).isTrue();
        return new Draft(
                key, new TreeMap<>(ProcedureFiles.in(folder, new Findings()).texts()));
    }

    String key() {
        return key;
    }

    Map<String, String> texts() {
        return texts;
    }

    String bpmn() {
        return key + ".bpmn";
    }

    /** Replaces every occurrence. */
    Draft replace(String file, String right, String wrong) {
        assertThat(texts.get(file)).as(file).contains(right);
        texts.put(file, texts.get(file).replace(right, wrong));
        return this;
    }

    Draft model(String right, String wrong) {
        return replace(bpmn(), right, wrong);
    }

    /** Draws something more. */
    Draft with(String elements) {
        return model("</bpmn:process>", elements + "</bpmn:process>");
    }

    Draft put(String file, String text) {
        texts.put(file, text);
        return this;
    }
}
