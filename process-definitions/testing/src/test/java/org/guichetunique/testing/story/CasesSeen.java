package org.guichetunique.testing.story;

import java.util.Locale;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.studio.live.Counting;
import org.guichetunique.casework.studio.live.ProcedureFigures;
import org.guichetunique.casework.studio.live.ProcedureStatistics;
import org.guichetunique.casework.studio.live.StatisticsPeriod;
import org.guichetunique.exchange.log.Sealing;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.testing.world.World;

/** What the product counts of its cases and offers to new ones, and how a story makes time pass for them. */
record CasesSeen(World world) {

    /** No step is younger than what is counted. */
    void nothingIsCounted() {
        world.asOwner()
                .sql("update guichet.case_step set started_at = started_at - interval '1 hour',"
                        + " ended_at = ended_at - interval '1 hour' where ended_at > now() - interval '5 minutes'")
                .update();
        world.asOwner()
                .sql(
                        "with gone as (delete from guichet.step_day) update guichet.live_counted set steps_until = '-infinity'"
                                + " from (select pg_advisory_xact_lock(hashtext('live_counted'))) held")
                .update();
    }

    ProcedureFigures seen() {
        world.bean(Sealing.class).sealAll();
        world.bean(Counting.class).run();
        return world.bean(ProcedureStatistics.class).of(World.BIRTH, StatisticsPeriod.MONTH);
    }

    /** One step of a case took longer than it did, and all of it ended an hour ago. */
    void took(Reference reference, String activity, String time) {
        world.asOwner()
                .sql("update guichet.case_step s set ended_at = s.ended_at - interval '1 hour',"
                        + " started_at = s.started_at - interval '1 hour'"
                        + " - case when s.activity = :activity then :time::interval else interval '0' end"
                        + " from guichet.case_file c where c.id = s.case_id and c.reference = :reference")
                .param("activity", activity)
                .param("time", time)
                .param("reference", reference.value())
                .update();
    }

    long number(String sql) {
        return world.asOwner().sql(sql).query(Long.class).single();
    }

    int model(Reference reference, Person person) {
        var runtime = world.engine().getRuntimeService();
        String definition = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(
                        world.timeline(reference, person).file().id().toString())
                .singleResult()
                .getProcessDefinitionId();
        return world.engine()
                .getRepositoryService()
                .getProcessDefinition(definition)
                .getVersion();
    }

    String title() {
        return catalogue().require(World.BIRTH).text("title", Locale.FRENCH);
    }

    Catalogue catalogue() {
        return world.bean(Catalogue.class);
    }
}
