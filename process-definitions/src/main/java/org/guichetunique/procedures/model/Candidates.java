package org.guichetunique.procedures.model;

/** Who may do a user task, in the words of {@code camunda:candidateGroups}: an authority, or who filed the case. */
public final class Candidates {

    /** The owner of the case; no authority bears this code. */
    public static final String APPLICANT = "applicant";

    private static final String SUPERVISOR = ":supervisor";

    private Candidates() {}

    /** The code before the colon: an authority's, or {@link #APPLICANT}. */
    public static String party(String candidate) {
        return candidate.endsWith(SUPERVISOR)
                ? candidate.substring(0, candidate.length() - SUPERVISOR.length())
                : candidate;
    }
}
