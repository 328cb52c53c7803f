package org.guichetunique.simulators.people;

import org.jspecify.annotations.Nullable;

/**
 * Somebody young, whom the universities know or do not know.
 *
 * @param household null when the social register does not know it
 * @param institution null when the person is not enrolled
 * @param yearsSinceBaccalaureate 0 when it was passed in the year of the enrolment; below 0 when it was not passed
 */
public record Student(
        Person person,
        @Nullable Household household,
        @Nullable String institution,
        boolean isPublic,
        int yearsSinceBaccalaureate) {}
