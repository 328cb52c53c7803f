package org.guichetunique.engine.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the work that is under way is done with: forms and texts, which are those in force whatever model a case has. */
public final class OpenWork {

    private static final List<String> TEXTS =
            List.of("messages_fr.properties", "messages_ar.properties", "messages_en.properties");

    private final JdbcClient database;

    public OpenWork(JdbcClient database) {
        this.database = database;
    }

    private record Kind(String activity, String form) {}

    /** Names of forms and keys of texts that open tasks of a procedure need and {@code texts} lack. */
    List<String> missing(String procedure, Map<String, String> texts) {
        TreeSet<String> missing = new TreeSet<>();
        for (Kind kind : kinds(procedure)) {
            if (!texts.containsKey(kind.form() + ".form")) {
                missing.add(kind.form() + ".form");
            }
            String key = "task." + kind.activity() + "=";
            TEXTS.stream()
                    .filter(file -> texts.getOrDefault(file, "").lines().noneMatch(line -> line.startsWith(key)))
                    .forEach(file -> missing.add(file + ": task." + kind.activity()));
        }
        return new ArrayList<>(missing);
    }

    private List<Kind> kinds(String procedure) {
        return database.sql("""
                        select distinct activity, form from task where procedure = :procedure and state = 'open'
                        """)
                .param("procedure", procedure)
                .query((row, number) -> new Kind(row.getString("activity"), row.getString("form")))
                .list();
    }
}
