package org.guichetunique.exchange.file;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A published JSON Schema, applied to a file; the same one that editors complete from. */
public final class FormatRules {

    private final Schema schema;

    private FormatRules(Schema schema) {
        this.schema = schema;
    }

    /** @param resource class path of the schema, such as {@code schemas/dictionary.schema.json} */
    public static FormatRules of(String resource) {
        try (InputStream in = FormatRules.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("No schema " + resource);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
            return new FormatRules(registry.getSchema(text, InputFormat.JSON));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return whether the file keeps the rules */
    public boolean check(SourceFile file, Findings findings) {
        return check(file, findings, Map.of());
    }

    /**
     * @param named members that have a rule of their own, which is told with where it stands instead of the format's
     * @return whether the file keeps the rules
     */
    public boolean check(SourceFile file, Findings findings, Map<String, ? extends Rule> named) {
        List<Error> english = errors(file, Locale.ENGLISH);
        if (english.isEmpty()) {
            return true;
        }
        List<Error> french = errors(file, Locale.FRENCH);
        List<Error> arabic = errors(file, Locale.of("ar"));
        for (int i = 0; i < english.size(); i++) {
            Error error = english.get(i);
            String pointer = error.getInstanceLocation().toString();
            String culprit = error.getProperty();
            String at = culprit == null ? pointer : SourceFile.pointer(pointer, culprit);
            String where = pointer.isEmpty() ? "" : pointer.substring(1).replace('/', '.') + ": ";
            Rule own = named.entrySet().stream()
                    .filter(entry -> List.of(at.split("/")).contains(entry.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(null);
            if (own != null) {
                findings.add(file, at, own, at.substring(1).replace('/', '.'));
            } else {
                findings.add(
                        file,
                        at,
                        FileRule.FORMAT,
                        where,
                        new InThree(french.get(i).getMessage(), arabic.get(i).getMessage(), error.getMessage()));
            }
        }
        return false;
    }

    private record InThree(String french, String arabic, String english) implements Translated {

        @Override
        public String in(Locale locale) {
            return switch (locale.getLanguage()) {
                case "ar" -> arabic;
                case "en" -> english;
                default -> french;
            };
        }
    }

    private List<Error> errors(SourceFile file, Locale locale) {
        return schema.validate(file.root(), context -> context.executionConfig(config -> config.locale(locale)));
    }
}
