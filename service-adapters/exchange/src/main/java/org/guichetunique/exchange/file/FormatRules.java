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
        var errors = schema.validate(file.root());
        for (Error error : errors) {
            String pointer = error.getInstanceLocation().toString();
            String culprit = error.getProperty();
            findings.add(
                    file,
                    culprit == null ? pointer : SourceFile.pointer(pointer, culprit),
                    (pointer.isEmpty() ? "" : pointer.substring(1).replace('/', '.') + ": ") + error.getMessage());
        }
        return errors.isEmpty();
    }
}
