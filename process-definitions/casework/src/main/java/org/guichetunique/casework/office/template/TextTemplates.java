package org.guichetunique.casework.office.template;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.InputText;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.task.OfficerPermissions;
import org.guichetunique.casework.office.template.TextTemplate.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The texts of an authority. Those who supervise write them, and all its officers use them. */
@RolesAllowed({"OFFICER", "SUPERVISOR"})
@Component
public class TextTemplates {

    /** Of each kind; more would be a list to search in. */
    public static final int MOST = 100;

    public static final int LONGEST_NAME = 60;

    /** Characters of a text; with the law it is not longer than an explanation may be. */
    public static final int LONGEST = 800;

    public static final int LONGEST_LAW = 150;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient database;
    private final OfficerPermissions reach;

    TextTemplates(JdbcClient database, OfficerPermissions reach) {
        this.database = database;
        this.reach = reach;
    }

    /** @param service the procedure in which they are used; null for those of all procedures and of each */
    public List<TextTemplate> of(Kind kind, @Nullable String service, Officer officer) {
        return database.sql("""
                        select * from text_template where authority = :authority and kind = :kind
                           and (:service::text is null or service is null or service = :service)
                         order by lower(name) limit :most
                        """)
                .param("authority", officer.authority())
                .param("kind", word(kind))
                .param("service", service)
                .param("most", MOST)
                .query(TextTemplates::read)
                .list();
    }

    /** Whether the officer may write them. */
    public boolean areWrittenBy(Officer officer) {
        return reach.supervises(officer);
    }

    /**
     * Keeps a text under its name; one of the same name is replaced.
     *
     * @return false where a language is missing, something is too long, or it is not the officer's to write
     */
    @Transactional
    public boolean keep(
            Kind kind,
            String name,
            @Nullable String service,
            Map<String, String> texts,
            Map<String, String> laws,
            Officer officer) {
        Map<String, String> all = stripped(texts);
        boolean whole = all.values().stream().noneMatch(text -> text.isEmpty() || text.length() > LONGEST);
        boolean lawful = stripped(laws).values().stream().noneMatch(law -> law.length() > LONGEST_LAW);
        if (!whole || !lawful || name.isBlank() || name.strip().length() > LONGEST_NAME || !areWrittenBy(officer)) {
            return false;
        }
        database.sql("""
                        insert into text_template (authority, kind, name, service, texts, laws, changed_by)
                        values (:authority, :kind, :name, :service, :texts::jsonb, :laws::jsonb, :officer)
                        on conflict (authority, kind, lower(name)) do update
                           set name = excluded.name, service = excluded.service, texts = excluded.texts,
                               laws = excluded.laws, changed_by = excluded.changed_by, changed_at = now()
                        """)
                .param("authority", officer.authority())
                .param("kind", word(kind))
                .param("name", name.strip())
                .param("service", service)
                .param("texts", JSON.writeValueAsString(all))
                .param("laws", JSON.writeValueAsString(stripped(laws)))
                .param("officer", officer.subject())
                .update();
        return true;
    }

    private static Map<String, String> stripped(Map<String, String> texts) {
        Map<String, String> all = new LinkedHashMap<>();
        TextTemplate.LANGUAGES.forEach(language -> all.put(
                language, InputText.bounded(texts.getOrDefault(language, "").strip())));
        return all;
    }

    @Transactional
    public void forget(UUID id, Officer officer) {
        if (areWrittenBy(officer)) {
            database.sql("delete from text_template where id = :id and authority = :authority")
                    .param("id", id)
                    .param("authority", officer.authority())
                    .update();
        }
    }

    /** As the applicant of a case reads it, in their language; empty where there is no such text any more. */
    public Optional<String> of(UUID template, CaseId id, Officer officer) {
        Optional<TextTemplate> found = database.sql(
                        "select * from text_template where id = :id and authority = :authority")
                .param("id", template)
                .param("authority", officer.authority())
                .query(TextTemplates::read)
                .optional();
        return found.map(one -> one.in(language(id)));
    }

    /** In which the applicant is answered. */
    private String language(CaseId id) {
        return database.sql("select language from published.case_file where id = :id")
                .param("id", id.value())
                .query((row, number) -> row.getString("language"))
                .optional()
                .orElse(TextTemplate.LANGUAGES.getFirst());
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static TextTemplate read(ResultSet row, int number) throws SQLException {
        return new TextTemplate(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("name"),
                row.getString("service"),
                map(row.getString("texts")),
                map(row.getString("laws")));
    }

    private static Map<String, String> map(String json) {
        Map<String, String> map = new LinkedHashMap<>();
        JSON.readTree(json)
                .properties()
                .forEach(entry -> map.put(entry.getKey(), entry.getValue().asString()));
        return map;
    }
}
