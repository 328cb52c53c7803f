package org.guichetunique.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An authority of which there is a folder, and not a line of Java. */
class UnknownAuthorityTest {
    @TempDir
    Path contracts;

    @TempDir
    Path data;

    private Counter counter;
    private Caller caller;

    @BeforeEach
    void open() throws Exception {
        var folder = Files.createDirectories(contracts.resolve("water-board"));
        Files.writeString(folder.resolve("authority.yaml"), "authority: water-board\n");
        try (var contract = getClass().getResourceAsStream("water-board.yaml")) {
            Files.write(folder.resolve("openapi.yaml"), contract.readAllBytes());
        }
        counter = Counter.open(contracts, data);
        caller = counter.caller;
    }

    @AfterEach
    void close() throws Exception {
        counter.close();
    }

    @Test
    void its_replies_are_made_from_its_contract_and_the_same_each_time() throws Exception {
        var first = caller.get("/water-board/subscriptions/AB100001");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body().path("meter").asString()).matches("[A-Z]{2}-[0-9]{6}");
        assertThat(first.body().path("kind").asString()).isIn("domestic", "farm");
        assertThat(first.body().path("cubicMetres").asDouble()).isBetween(10.0, 20.0);
        assertThat(first.body().path("bills")).hasSize(2);
        assertThat(caller.get("/water-board/subscriptions/AB100001").body()).isEqualTo(first.body());
        assertThat(caller.get("/water-board/subscriptions/CD200002").body()).isNotEqualTo(first.body());
    }

    @Test
    void it_knows_the_people_and_echoes_what_it_was_told() throws Exception {
        var holder = caller.get("/water-board/subscriptions/AB100001").body().path("holder");
        assertThat(holder.path("cin").asString()).isEqualTo("AB100001");
        assertThat(holder.path("nom").asString()).isEqualTo("Bennani");
        assertThat(holder.path("sexe").asString()).isEqualTo("F");
        assertThat(holder.path("ville").asString()).isEqualTo("Rabat");
    }

    @Test
    void its_parameters_are_read_in_the_type_that_it_wants() throws Exception {
        assertThat(caller.get("/water-board/subscriptions/AB100001?bills=3").status())
                .isEqualTo(200);
        assertThat(caller.get("/water-board/subscriptions/AB100001?bills=13").status())
                .isEqualTo(400);
        assertThat(caller.get("/water-board/subscriptions/AB100001?bills=three").status())
                .isEqualTo(400);
    }

    @Test
    void it_does_not_know_strangers() throws Exception {
        var reply = caller.get("/water-board/subscriptions/ZZ999");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.body().path("code").asString()).isEqualTo("NO_SUBSCRIPTION");
    }

    @Test
    void its_changes_count_once_too() throws Exception {
        var move = "{\"holder\": {\"cin\": \"AB100001\"}, \"home\": {\"ville\": \"Salé\"}}";
        var first = caller.post("/water-board/moves", move, "move-1");
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.body().path("home").path("ville").asString()).isEqualTo("Salé");
        assertThat(caller.post("/water-board/moves", move, "move-1").body()).isEqualTo(first.body());
        assertThat(caller.get("/_ledger/move-1").body().path("effects").asInt()).isEqualTo(1);
        assertThat(caller.post("/water-board/moves", move.replace("cin", "cni")).status())
                .isEqualTo(400);
    }
}
