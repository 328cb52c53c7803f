package org.guichetunique.casework.office.template;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text that an authority uses again.
 *
 * @param service key of the only procedure that it is for; null for all
 * @param texts by language, each of {@link #LANGUAGES}
 * @param laws the provision that it rests on, by language; empty texts where it rests on none
 */
public record TextTemplate(
        UUID id,
        Kind kind,
        String name,
        @Nullable String service,
        Map<String, String> texts,
        Map<String, String> laws) {

    public static final List<String> LANGUAGES = List.of("fr", "ar", "en");

    public enum Kind {
        /** Why something is decided. */
        REASON,
        /** What is written to an applicant. */
        MESSAGE
    }

    /** As a person reads it, with the law beneath; in French for whoever reads another language. */
    public String in(String language) {
        String known = texts.containsKey(language) ? language : LANGUAGES.getFirst();
        String law = laws.getOrDefault(known, "");
        String text = texts.getOrDefault(known, "");
        return law.isBlank() ? text : text + "\n" + law;
    }
}
