package org.guichetunique.portal.office.task;

/** The way that a feature has from the worklist to its page: any component of this type brings its own. */
public interface DeskWays {

    DeskWay deskWay();
}
