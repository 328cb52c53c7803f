package org.guichetunique.procedures.model;

import org.jspecify.annotations.Nullable;

/**
 * Who may do a user task, in the words of {@code camunda:candidateGroups}: an authority, or who filed the case. In the
 * worklist a unit may stand after the authority: {@code commune/rabat-agdal:supervisor}.
 */
public final class Candidates {

    /** The owner of the case; no authority bears this code. */
    public static final String APPLICANT = "applicant";

    private static final String SUPERVISOR = ":supervisor";
    private static final char UNIT = '/';

    /** The property of a user task that gives the address at which the case names the authority whose task it is. */
    public static final String AUTHORITY_AT = "authority";

    /** The property of a user task that gives the address at which the case names the unit of the authority. */
    public static final String UNIT_AT = "unit";

    /** The property of a user task that one officer proposes and another one confirms. */
    public static final String FOUR_EYES = "fourEyes";

    private Candidates() {}

    /** The same level of another authority: its officers where it was officers, its supervisors where those. */
    public static String of(String authority, String candidate) {
        return isForSupervisors(candidate) ? authority + SUPERVISOR : authority;
    }

    /** Those of the candidates who work in one unit. */
    public static String in(String unit, String candidate) {
        return isForSupervisors(candidate)
                ? party(candidate) + UNIT + unit + SUPERVISOR
                : party(candidate) + UNIT + unit;
    }

    /** The supervisors of the same authority and unit. */
    public static String supervisorsOf(String candidate) {
        return isForSupervisors(candidate) ? candidate : candidate + SUPERVISOR;
    }

    public static boolean isForSupervisors(String candidate) {
        return candidate.endsWith(SUPERVISOR);
    }

    /** The authority's code, or {@link #APPLICANT}. */
    public static String party(String candidate) {
        String officers = officers(candidate);
        int unit = officers.indexOf(UNIT);
        return unit < 0 ? officers : officers.substring(0, unit);
    }

    /** Null where the task is that of no unit in particular. */
    public static @Nullable String unit(String candidate) {
        String officers = officers(candidate);
        int unit = officers.indexOf(UNIT);
        return unit < 0 ? null : officers.substring(unit + 1);
    }

    private static String officers(String candidate) {
        return isForSupervisors(candidate)
                ? candidate.substring(0, candidate.length() - SUPERVISOR.length())
                : candidate;
    }
}
