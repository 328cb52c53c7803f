package org.guichetunique.bench;

import java.util.List;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.casefile.SearchWords;
import org.guichetunique.casework.casefile.spelling.Sounds;
import org.guichetunique.testing.world.World;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** So many open cases, written by SQL as the product and its engine would have written them. */
final class Crowd {

    /** Half of all cases are this officer's authority's. */
    static final Officer OFFICER = World.NADIA;

    private static final String REFERENCE = """
            'GU-' || (select string_agg(substr('23456789ABCDEFGHJKMNPQRSTVWXYZ',
                                               1 + (n / power(30, d)::bigint % 30)::int, 1), '' order by d desc)
                        from generate_series(4, 7) d)
            || '-' || (select string_agg(substr('23456789ABCDEFGHJKMNPQRSTVWXYZ',
                                                1 + (n / power(30, d)::bigint % 30)::int, 1), '' order by d desc)
                         from generate_series(0, 3) d)
            """;

    private static final List<String> GIVEN = List.of(
            "salma karim hanae youssef imane rachid nadia omar leila mehdi samira driss amina ilyas houda".split(" "));

    private static final List<String> FAMILY = List.of("""
            bennani elamrani tazi alaoui chafik touzani filali fassi idrissi lahlou kettani sqalli naciri kabbaj berrada \
            bouazza chraibi benjelloun sekkat alami mansouri ouazzani slaoui guessous tahiri zniber bouzidi hajji jaidi \
            rahmani""".split(" "));

    private final JdbcClient owner;
    private final String definition;

    /** @param definition of a deployed process that waits at the task {@code examine} */
    Crowd(JdbcClient owner, String definition) {
        this.owner = owner;
        this.definition = definition;
    }

    /**
     * One after the other over forty days, so that identifiers and rows are in the order of filing as they would be.
     * The number of a person is in no order.
     */
    void fill(int cases) {
        owner.sql("""
                create unlogged table public.crowd as
                select n, uuidv7(filed - now()) as id, gen_random_uuid()::text as execution,
                       gen_random_uuid()::text as task,
                       case when n % 2 = 0 then 'civil-registry' else 'authority-' || n % 19 end as authority,
                       (:given::text[])[1 + n % 15] as given, (:givenSound::text[])[1 + n % 15] as given_sound,
                       (:family::text[])[1 + n / 15 % 30] as family, (:familySound::text[])[1 + n / 15 % 30] as family_sound,
                       :from + n * 7919 % :cases as person, filed
                  from generate_series(:from, :to) n
                 cross join lateral (select now() - (:to - n) * (interval '40 days' / :cases) as filed) f
                """)
                .param("given", GIVEN.toArray(String[]::new))
                .param("givenSound", sounds(GIVEN))
                .param("family", FAMILY.toArray(String[]::new))
                .param("familySound", sounds(FAMILY))
                .param("cases", cases)
                .param("from", 1_000_000_000L)
                .param("to", 1_000_000_000L + cases - 1)
                .update();
        owner.sql("""
                insert into guichet.case_file (id, service, state, reference, owner, owner_name, language,
                                               competent_authority, submitted_at, legal_warning_at, legal_limit_at)
                select id, 'birth-and-family-rights', 'open', %s, 'crowd-' || n, initcap(given || ' ' || family), 'fr',
                       authority, filed, filed + interval '25 days', filed + interval '30 days' from public.crowd
                """.formatted(REFERENCE)).update();
        owner.sql("""
                insert into guichet.task (id, case_id, procedure, activity, form, candidate, state, created_at, due_at,
                                          filed_at, counted_on)
                select task, id, 'birth-and-family-rights', 'examine', 'birth-decision', authority, 'open', filed,
                       filed + interval '30 days', filed, filed::date from public.crowd
                """).update();
        owner.sql("""
                insert into guichet.work_day
                       (candidate, day, procedure, activity, arrived, decided, in_time, otherwise, still_open,
                        person_seconds, others_seconds, unit_seconds)
                select candidate, counted_on, procedure, activity, count(*), 0, 0, 0, count(*), 0, 0, 0
                  from guichet.task group by candidate, counted_on, procedure, activity
                """).update();
        owner.sql("""
                insert into guichet.task_candidate
                select distinct authority, authority, null, false from public.crowd on conflict do nothing
                """).update();
        owner.sql("""
                insert into guichet.case_search (case_id, filed_at, words)
                select id, filed, array_to_tsvector(array_remove(array['@' || authority, '#birth-and-family-rights',
                       '%' || (filed::date - date '1970-01-01'),
                       '!' || extract(year from filed) || '-' || extract(month from filed),
                       lower(replace(reference, '-', '')), given, given_sound, family, family_sound, 'ab' || person], null))
                  from public.crowd join guichet.case_file using (id) order by n
                """).update();
        owner.sql("""
                insert into camunda.act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_,
                       proc_def_id_, act_id_, act_inst_id_, is_active_, is_concurrent_, is_scope_, is_event_scope_,
                       suspension_state_, cached_ent_state_, sequence_counter_)
                select execution, 1, execution, execution, id::text, :definition, 'examine', 'examine:' || task, true,
                       false, true, false, 1, 2, 1 from public.crowd
                """).param("definition", definition).update();
        owner.sql("""
                insert into camunda.act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_,
                       task_def_key_, priority_, create_time_, due_date_, suspension_state_)
                select task, 1, execution, execution, :definition, 'Examine', 'examine', 50, filed,
                       filed + interval '30 days', 1 from public.crowd
                """).param("definition", definition).update();
        owner.sql("""
                insert into camunda.act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
                select gen_random_uuid()::text, 1, authority, 'candidate', task from public.crowd
                """).update();
        owner.sql("drop table public.crowd").update();
        owner.sql("analyze").update();
    }

    /** As {@link SearchWords} writes them. */
    private static @Nullable String[] sounds(List<String> names) {
        return names.stream()
                .map(name -> Sounds.of(name).stream().findFirst().orElse(null))
                .map(sound -> sound == null ? null : SearchWords.SOUND + sound)
                .toArray(String[]::new);
    }
}
