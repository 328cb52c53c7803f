package org.guichetunique.casework.studio.rehearsal;

import java.util.List;
import org.guichetunique.exchange.file.Finding;

/** What came of an attempt to begin a rehearsal. */
public sealed interface RehearsalResult {

    /** To be closed by whoever began it. */
    record Begun(Stage stage) implements RehearsalResult {}

    /** These have to be put right first. */
    record Wrong(List<Finding> findings) implements RehearsalResult {}

    /** Nobody begins it of their own accord and in their own name. */
    record NotByPeople() implements RehearsalResult {}

    /** The engine cannot take the models, or no authority is simulated. */
    record Impossible(String why) implements RehearsalResult {}
}
