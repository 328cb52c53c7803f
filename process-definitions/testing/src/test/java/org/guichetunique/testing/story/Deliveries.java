package org.guichetunique.testing.story;

import java.util.List;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.testing.world.World;

/** What is on its way to somebody, as the product keeps it. */
record Deliveries(World world) {

    /** As if the next hour for which something waits had come. */
    void tick(Person person) {
        world.asOwner()
                .sql("update guichet.delivery set due_at = now() - interval '1 second' where recipient = :person")
                .param("person", person.subject())
                .update();
    }

    List<String> states(Person person) {
        return world.asOwner()
                .sql("select state from guichet.delivery where recipient = :person order by id")
                .param("person", person.subject())
                .query(String.class)
                .list();
    }

    String batch(Person person) {
        return world.asOwner()
                .sql("select batch::text from guichet.delivery where recipient = :person")
                .param("person", person.subject())
                .query(String.class)
                .single();
    }
}
