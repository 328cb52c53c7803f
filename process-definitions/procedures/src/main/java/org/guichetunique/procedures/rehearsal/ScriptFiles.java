package org.guichetunique.procedures.rehearsal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.exchange.file.FormatRules;
import org.guichetunique.exchange.file.SourceFile;
import org.guichetunique.procedures.finding.ProcedureRule;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Scripts as files: JSON, in an order that shows in a comparison of two versions what has changed. */
public final class ScriptFiles {

    private static final FormatRules FORMAT = FormatRules.of("schemas/rehearsal.schema.json");

    /** A line for each value: what changes in a script is then seen line by line. */
    private static final ObjectWriter WRITER = JsonMapper.shared()
            .writer()
            .with(new DefaultPrettyPrinter()
                    .withArrayIndenter(new DefaultIndenter("  ", "\n"))
                    .withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private ScriptFiles() {}

    /** Empty, with findings, where the text is no script. */
    public static Optional<Script> read(Path path, String text, Findings findings) {
        return SourceFile.read(path, text, findings)
                .filter(file -> FORMAT.check(file, findings))
                .flatMap(file -> script(file, findings));
    }

    private static Optional<Script> script(SourceFile file, Findings findings) {
        JsonNode root = file.root();
        LocalDate day;
        try {
            day = LocalDate.parse(root.path("day").asString());
        } catch (DateTimeParseException e) {
            findings.add(
                    file, "/day", ProcedureRule.REHEARSAL_DAY, root.path("day").asString());
            return Optional.empty();
        }
        List<Script.Act> acts = new ArrayList<>();
        root.path("acts").forEach(act -> acts.add(act(act)));
        JsonNode expected = root.path("expected");
        TreeSet<String> passes = new TreeSet<>();
        expected.path("passes").forEach(id -> passes.add(id.asString()));
        return Optional.of(new Script(
                day,
                root.path("person").asString(),
                texts(root.path("refusals")),
                acts,
                new Script.Expected(expected.path("end").asString(""), passes, addresses(expected.path("rules")))));
    }

    private static Script.Act act(JsonNode act) {
        if (act.has("timer")) {
            return new Script.Act.Waited(act.path("timer").asString());
        }
        return act.has("task")
                ? new Script.Act.Done(act.path("task").asString(), addresses(act.path("answers")))
                : new Script.Act.Filed(addresses(act.path("filed")));
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.properties()
                .forEach(one -> texts.put(one.getKey(), one.getValue().asString()));
        return texts;
    }

    private static Map<Address, String> addresses(JsonNode object) {
        Map<Address, String> addresses = new LinkedHashMap<>();
        texts(object).forEach((name, text) -> addresses.put(Address.of(name), text));
        return addresses;
    }

    /** The same text for equal scripts. */
    public static String write(Script script) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("day", script.day().toString()).put("person", script.person());
        if (!script.refusals().isEmpty()) {
            new TreeMap<>(script.refusals()).forEach(root.putObject("refusals")::put);
        }
        var acts = root.putArray("acts");
        script.acts().forEach(act -> {
            ObjectNode written = acts.addObject();
            switch (act) {
                case Script.Act.Filed filed -> put(written.putObject("filed"), filed.typed());
                case Script.Act.Done done -> {
                    written.put("task", done.activity());
                    put(written.putObject("answers"), done.typed());
                }
                case Script.Act.Waited waited -> written.put("timer", waited.activity());
            }
        });
        ObjectNode expected = root.putObject("expected");
        expected.put("end", script.expected().end());
        script.expected().passes().forEach(expected.putArray("passes")::add);
        put(expected.putObject("rules"), script.expected().rules());
        return WRITER.writeValueAsString(root) + "\n";
    }

    private static void put(ObjectNode object, Map<Address, String> texts) {
        new TreeMap<>(texts).forEach((address, text) -> object.put(address.toString(), text));
    }
}
