package org.guichetunique.engine.request;

/** Told, in the transaction in which it happens, of what others do in a draft. */
public interface ContributionNotices {

    /** Somebody was asked for a section. */
    default void asked(Contribution contribution) {}

    /** They have handed it in. */
    default void done(Contribution contribution) {}
}
