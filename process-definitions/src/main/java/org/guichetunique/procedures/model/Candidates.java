package org.guichetunique.procedures.model;

/** Who may do a user task, in the words of {@code camunda:candidateGroups}: an authority, or who filed the case. */
public final class Candidates {

    /** The owner of the case; no authority bears this code. */
    public static final String APPLICANT = "applicant";

    private static final String SUPERVISOR = ":supervisor";

    /** The property of a user task that gives the address at which the case names the authority whose task it is. */
    public static final String AUTHORITY_AT = "authority";

    private Candidates() {}

    /** The same level of another authority: its officers where it was officers, its supervisors where those. */
    public static String of(String authority, String candidate) {
        return candidate.endsWith(SUPERVISOR) ? authority + SUPERVISOR : authority;
    }

    /** The code before the colon: an authority's, or {@link #APPLICANT}. */
    public static String party(String candidate) {
        return candidate.endsWith(SUPERVISOR)
                ? candidate.substring(0, candidate.length() - SUPERVISOR.length())
                : candidate;
    }
}
