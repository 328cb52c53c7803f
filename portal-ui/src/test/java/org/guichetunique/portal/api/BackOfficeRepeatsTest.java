package org.guichetunique.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.guichetunique.portal.api.DescribedClient.Reply;
import org.guichetunique.testing.world.World;
import org.junit.jupiter.api.Test;

/** Lines break and two may write at once: a call is done once, and nobody decides what they have not read. */
class BackOfficeRepeatsTest extends BackOfficeStory {

    @Test
    void aCallThatIsSentAgainIsAnsweredAgainAndDoneOnce() {
        String task = task(declared());
        DescribedClient nadia = software(World.NADIA);
        String tag = nadia.call("file").with("id", task).send().tag();
        String key = UUID.randomUUID().toString();

        for (int i = 0; i < 2; i++) {
            Reply decided = decision(nadia, task, tag, key, ACCEPTING).send();
            assertThat(decided.outcome()).isEqualTo("decided");
        }
        assertThat(decision(nadia, task, tag, key, Map.of("decision.outcome", "rejected"))
                        .send()
                        .code())
                .as("another call under the same key")
                .isEqualTo("KEY_REUSED");
        assertThat(decision(nadia, task, tag, UUID.randomUUID().toString(), ACCEPTING)
                        .send()
                        .status())
                .as("a second decision")
                .isEqualTo(404);
    }

    @Test
    void aCallWithoutKeyIsNotDoneAndARefusedOneMayBeSentAgain() {
        String task = task(declared());
        DescribedClient nadia = software(World.NADIA);
        assertThat(nadia.call("claim")
                        .with("id", task)
                        .without("Idempotency-Key")
                        .send()
                        .code())
                .isEqualTo("KEY_MISSING");
        WORLD.claims().claim(task, World.SECOND_REGISTRAR);
        DescribedClient.Call claim = nadia.call("claim").with("id", task);
        Reply refused = claim.send();
        assertThat(refused.code()).isEqualTo("TAKEN");
        assertThat(refused.body().path("title").asString()).contains("Hamid Lahlou");

        WORLD.claims().release(task, World.SECOND_REGISTRAR);

        assertThat(claim.send().outcome()).isEqualTo("claimed");
    }

    @Test
    void theSameCallAtTheSameMomentTakesOneTask() throws Exception {
        Stream.generate(BackOfficeStory::declared).limit(3).toList();
        DescribedClient hamid = software(World.SECOND_REGISTRAR);
        DescribedClient.Call next = hamid.call("claimNext");
        Callable<Reply> attempt = next::send;
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<String> taken = threads.invokeAll(List.of(attempt, attempt, attempt, attempt)).stream()
                    .map(reply -> reply.resultNow().body().path("id").asString())
                    .distinct()
                    .toList();
            assertThat(taken).hasSize(1);
        }
    }

    @Test
    void whoeverHasNotReadWhatHappenedMeanwhileDecidesNothing() {
        String task = task(declared());
        DescribedClient nadia = software(World.NADIA);
        String tag = nadia.call("file").with("id", task).send().tag();
        WORLD.claims().claim(task, World.NADIA);

        assertThat(nadia.call("decide")
                        .with("id", task)
                        .body(Map.of("values", ACCEPTING))
                        .send()
                        .code())
                .isEqualTo("STATE_UNSTATED");
        assertThat(decision(nadia, task, tag, "changed-" + task, ACCEPTING)
                        .send()
                        .code())
                .isEqualTo("CHANGED");
        assertThat(WORLD.tasks().find(task, World.NADIA)).as("still open").isPresent();
        String now = nadia.call("file").with("id", task).send().tag();
        assertThat(decision(nadia, task, now, "changed-" + task, ACCEPTING)
                        .send()
                        .outcome())
                .isEqualTo("decided");
    }

    @Test
    void aDecisionInBulkThatIsSentAgainTellsTheSameAccount() {
        List<String> tasks = Stream.generate(() -> task(declared())).limit(2).toList();
        DescribedClient nadia = software(World.NADIA);
        DescribedClient.Call bulk = nadia.call("decideInBulk").body(Map.of("tasks", tasks, "values", ACCEPTING));

        Reply first = bulk.send();
        Reply second = bulk.send();

        assertThat(first.body()).isEqualTo(second.body());
        assertThat(first.body().path("files"))
                .extracting(file -> file.path("state").asString())
                .containsExactly("done", "done");
        assertThat(nadia.call("batch")
                        .with("id", first.body().path("id").asString())
                        .send()
                        .body())
                .isEqualTo(first.body());
        assertThat(software(World.SECOND_REGISTRAR)
                        .call("batch")
                        .with("id", first.body().path("id").asString())
                        .send()
                        .status())
                .as("somebody else's")
                .isEqualTo(404);
    }

    private static DescribedClient.Call decision(
            DescribedClient software, String task, String tag, String key, Map<String, String> values) {
        return software.call("decide")
                .with("id", task)
                .header("If-Match", tag)
                .header("Idempotency-Key", key)
                .body(Map.of("values", values));
    }
}
