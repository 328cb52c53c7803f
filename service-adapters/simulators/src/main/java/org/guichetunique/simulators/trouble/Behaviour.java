package org.guichetunique.simulators.trouble;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How an authority may misbehave. */
public enum Behaviour {
    SLOW("slow", Moment.INSTEAD_OF_ANSWERING),
    FAIL("fail", Moment.INSTEAD_OF_ANSWERING),
    UNAVAILABLE("unavailable", Moment.INSTEAD_OF_ANSWERING),
    TOO_MANY("tooMany", Moment.INSTEAD_OF_ANSWERING),
    REFUSE("refuse", Moment.INSTEAD_OF_ANSWERING),
    NEVER_ANSWER("neverAnswer", Moment.INSTEAD_OF_ANSWERING),
    ANSWER_LATER("answerLater", Moment.INSTEAD_OF_ANSWERING),
    ERROR_IN_200("errorIn200", Moment.INSTEAD_OF_ANSWERING),
    REDIRECT("redirect", Moment.INSTEAD_OF_ANSWERING),
    UNSTEADY("unsteady", Moment.INSTEAD_OF_ANSWERING),
    REFUSE_CONNECTIONS("refuseConnections", Moment.AT_THE_DOOR),
    DRIP("drip", Moment.WITH_THE_REPLY),
    DROP_AFTER_APPLYING("dropAfterApplying", Moment.WITH_THE_REPLY),
    MALFORMED("malformed", Moment.WITH_THE_REPLY),
    TRUNCATED("truncated", Moment.WITH_THE_REPLY),
    HUGE("huge", Moment.WITH_THE_REPLY),
    DEEPLY_NESTED("deeplyNested", Moment.WITH_THE_REPLY),
    WRONG_SCHEMA("wrongSchema", Moment.WITH_THE_REPLY);

    /** When it strikes: what strikes with the reply leaves the effect in place. */
    enum Moment {
        AT_THE_DOOR,
        INSTEAD_OF_ANSWERING,
        WITH_THE_REPLY
    }

    private final String written;
    private final Moment moment;

    Behaviour(String written, Moment moment) {
        this.written = written;
        this.moment = moment;
    }

    public static Optional<Behaviour> written(String name) {
        return Arrays.stream(values())
                .filter(behaviour -> behaviour.written.equals(name))
                .findFirst();
    }

    public static List<String> all() {
        return Arrays.stream(values()).map(Behaviour::written).toList();
    }

    public String written() {
        return written;
    }

    public boolean isAtTheDoor() {
        return moment == Moment.AT_THE_DOOR;
    }

    public boolean isWithTheReply() {
        return moment == Moment.WITH_THE_REPLY;
    }
}
