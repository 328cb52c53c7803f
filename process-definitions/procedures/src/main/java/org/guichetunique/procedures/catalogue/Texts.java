package org.guichetunique.procedures.catalogue;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.guichetunique.exchange.file.Finding;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.procedures.finding.ProcedureRule;

/** A procedure's message bundles, in the three languages. */
public final class Texts {

    public static final List<String> LANGUAGES = List.of("fr", "ar", "en");

    private final Map<String, Map<String, String>> byLanguage;

    private Texts(Map<String, Map<String, String>> byLanguage) {
        this.byLanguage = Map.copyOf(byLanguage);
    }

    /** Reads {@code messages_<language>.properties}; a missing file reads as empty. */
    static Texts in(ProcedureFiles files, Findings findings) {
        Map<String, Map<String, String>> texts = new HashMap<>();
        for (String language : LANGUAGES) {
            texts.put(language, read(files, file(language), findings));
        }
        return new Texts(texts);
    }

    /** The name of the file that holds a language's texts. */
    public static String file(String language) {
        return "messages_" + language + ".properties";
    }

    private static Map<String, String> read(ProcedureFiles files, String file, Findings findings) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(files.text(file).orElse("")));
        } catch (IOException | IllegalArgumentException e) {
            findings.add(Finding.of(files.path(file), 1, ProcedureRule.TEXTS_UNREADABLE));
        }
        Map<String, String> texts = new HashMap<>();
        properties.stringPropertyNames().stream()
                // What is still to be written is not there yet.
                .filter(key -> !properties.getProperty(key).isBlank())
                .forEach(key -> texts.put(key, properties.getProperty(key)));
        return Map.copyOf(texts);
    }

    public Optional<String> find(String key, Locale locale) {
        Map<String, String> french = byLanguage.getOrDefault("fr", Map.of());
        return Optional.ofNullable(
                byLanguage.getOrDefault(locale.getLanguage(), french).get(key));
    }

    public Set<String> keys(String language) {
        return byLanguage.getOrDefault(language, Map.of()).keySet();
    }
}
