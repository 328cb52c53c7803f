package org.guichetunique.drill;

import java.util.ArrayList;
import java.util.List;
import org.guichetunique.bench.PortalProgram;

/**
 * Two portals behind a proxy on one database: people sign in and file, the node of one of them is killed, and they go on
 * at the other. Takes how often.
 */
final class NodesDrill {

    private static final int TIMES = 3;
    private static final String MAIN = "org.guichetunique.portal.journey.TwoNodes";

    private NodesDrill() {}

    static Outcome run(List<String> arguments) throws Exception {
        int times = new Numbers(arguments).at(0, TIMES);
        List<List<Object>> rows = new ArrayList<>();
        boolean holds = true;
        for (int run = 1; run <= times; run++) {
            for (List<String> row : PortalProgram.rows(MAIN, List.of())) {
                List<Object> told = new ArrayList<>(List.of(run));
                told.addAll(row);
                rows.add(told);
                holds &= row.getLast().equals("nothing");
            }
        }
        return new Outcome(
                "nodes", List.of("run", "killed", "cases filed", "closed", "acts done twice", "violated"), rows, holds);
    }
}
