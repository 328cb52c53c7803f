package org.guichetunique.bench;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.Reference;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.casework.request.FilingResult;
import org.guichetunique.testing.world.Families;
import org.guichetunique.testing.world.World;

/** One database with its cases, and the product on it. */
final class Side implements AutoCloseable {

    final World world = new World(Map.of(World.FAMILIES, "200", World.COUNTING, "true"));
    final Watch watch = new Watch(world.databaseUrl());
    final Meter meter = Meter.ofProduct(watch);
    final OfficerTask some;
    private final Families families = new Families(world);
    private final Queue<Waiting> waiting = new ArrayDeque<>();

    /** A case that went the whole way to its officer. */
    record Waiting(Reference reference, Person mother, String task) {}

    Side(int cases) {
        String definition = world.engine()
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(World.BIRTH)
                .latestVersion()
                .singleResult()
                .getId();
        new Crowd(world.asOwner(), definition).fill(cases);
        some = world.tasks().open(Crowd.OFFICER, null).getFirst();
    }

    /** Births are declared, and wait for an officer when this returns. */
    void file(int cases) {
        for (int i = 0; i < cases; i++) {
            Person mother = families.mother();
            Reference reference = filed(mother);
            waiting.add(new Waiting(reference, mother, task(reference)));
        }
        watch.awaitIdle();
    }

    Waiting next() {
        return waiting.remove();
    }

    /** An authority that was too slow on a busy machine is asked once more, as the person would. */
    private Reference filed(Person mother) {
        CaseFile.Draft draft = world.draftOfBirth(mother);
        Reference[] filed = new Reference[1];
        Watch.until("a birth is filed", () -> {
            if (world.filing().submit(draft.id(), mother) instanceof FilingResult.Receipt receipt) {
                filed[0] = receipt.reference();
                return true;
            }
            world.drafts().gather(draft, () -> {});
            return false;
        });
        return filed[0];
    }

    private String task(Reference reference) {
        return world.asOwner()
                .sql("""
                        select t.id from guichet.task t join guichet.case_file c on c.id = t.case_id
                         where c.reference = :reference and t.state = 'open'
                        """)
                .param("reference", reference.value())
                .query(String.class)
                .single();
    }

    @Override
    public void close() {
        watch.close();
        world.close();
    }
}
