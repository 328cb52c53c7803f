package org.guichetunique.procedures.catalogue;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.guichetunique.exchange.file.Finding;
import org.guichetunique.exchange.file.Findings;

/** A procedure's message bundles, in the three languages. */
public final class Texts {

    public static final List<String> LANGUAGES = List.of("fr", "ar", "en");

    private final Map<String, Map<String, String>> byLanguage;

    private Texts(Map<String, Map<String, String>> byLanguage) {
        this.byLanguage = Map.copyOf(byLanguage);
    }

    /** Reads {@code messages_<language>.properties} of a folder; a missing file reads as empty. */
    static Texts in(Path folder, Findings findings) {
        Map<String, Map<String, String>> texts = new HashMap<>();
        for (String language : LANGUAGES) {
            texts.put(language, read(folder.resolve("messages_" + language + ".properties"), findings));
        }
        return new Texts(texts);
    }

    private static Map<String, String> read(Path file, Findings findings) {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                findings.add(new Finding(file, 1, "Not readable as a list of texts in UTF-8: " + e.getMessage()));
            }
        }
        Map<String, String> texts = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
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
