package org.guichetunique.casework.request;

/** What came of asking somebody else for a section. */
public enum InvitationResult {
    ASKED,
    /** Not a national number. */
    WRONG_NUMBER,
    /** The one who asks. */
    ONESELF,
    /** Somebody has been asked for it already. */
    ALREADY_ASKED
}
