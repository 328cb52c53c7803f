package org.guichetunique.casework.studio.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.procedures.Definitions;
import org.guichetunique.procedures.catalogue.ProcedureFiles;
import org.guichetunique.procedures.catalogue.PublicService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the work that is under way is done with: forms and texts, which are those in force whatever model a case has. */
@Component
public final class OpenWork {

    private static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.of("ar"), Locale.ENGLISH);

    private final JdbcClient database;
    private final Definitions definitions;

    public OpenWork(JdbcClient database, Definitions definitions) {
        this.database = database;
        this.definitions = definitions;
    }

    private record Kind(String activity, String form) {}

    /** Names of forms and keys of texts that open tasks of a procedure need and the files lack. */
    List<String> missing(ProcedureFiles files) {
        PublicService service = definitions.read(files, new Findings()).orElseThrow();
        TreeSet<String> missing = new TreeSet<>();
        for (Kind kind : kinds(files.key())) {
            if (!service.questions().forms().containsKey(kind.form())) {
                missing.add(kind.form() + ".form");
            }
            String key = "task." + kind.activity();
            LANGUAGES.stream()
                    .filter(language -> service.findText(key, language).isEmpty())
                    .forEach(language -> missing.add("messages_" + language + ".properties: " + key));
        }
        return new ArrayList<>(missing);
    }

    private List<Kind> kinds(String procedure) {
        return database.sql("""
                        select distinct activity, form from published.task where procedure = :procedure and state = 'open'
                        """)
                .param("procedure", procedure)
                .query((row, number) -> new Kind(row.getString("activity"), row.getString("form")))
                .list();
    }
}
