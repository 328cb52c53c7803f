package org.guichetunique.drill;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.procedures.Definitions;
import org.guichetunique.procedures.catalogue.ProcedureFiles;
import org.guichetunique.procedures.catalogue.PublicService;
import org.guichetunique.procedures.check.Lint;

/** A procedure's file cut short or with something else in it, as while somebody types: findings, and never more. */
final class SpoiltProcedures implements Property {

    private static final String[] INSTEAD = {"", "&<\"{[:*\u0000", "\u200f", "}}", "- ", "null", "&a *a", "\r\n\t"};
    private static final int LONGEST = 40;

    private final Definitions definitions;
    private final Lint lint;
    private final List<String> keys;

    SpoiltProcedures(Definitions definitions) {
        this.definitions = definitions;
        this.lint = new Lint(definitions);
        this.keys = definitions.catalogue().services().stream()
                .map(PublicService::key)
                .sorted()
                .toList();
    }

    @Override
    public String name() {
        return "a procedure half typed is findings";
    }

    @Override
    public String violatedBy(RandomGenerator chance) {
        String key = keys.get(chance.nextInt(keys.size()));
        Map<String, String> texts = new TreeMap<>(
                ProcedureFiles.in(definitions.folders().procedures().resolve(key), new Findings())
                        .texts());
        Map.Entry<String, String> chosen = List.copyOf(texts.entrySet()).get(chance.nextInt(texts.size()));
        String file = chosen.getKey();
        String text = chosen.getValue();
        int at = chance.nextInt(text.length());
        int to = Math.min(text.length(), at + chance.nextInt(LONGEST));
        texts.put(
                file,
                chance.nextInt(3) == 0
                        ? text.substring(0, at)
                        : text.substring(0, at) + INSTEAD[chance.nextInt(INSTEAD.length)] + text.substring(to));
        try {
            lint.check(key, texts);
            return "";
        } catch (RuntimeException | StackOverflowError e) {
            return "%s/%s at %d: %s".formatted(key, file, at, e);
        }
    }
}
