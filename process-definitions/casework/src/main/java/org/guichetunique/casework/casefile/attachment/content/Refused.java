package org.guichetunique.casework.casefile.attachment.content;

/** Carries a refusal out of the midst of reading. */
public final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    private final Refusal why;

    public Refused(Refusal why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    public Refusal why() {
        return why;
    }
}
