package org.guichetunique.casework.office.task;

/** Lets a procedure go on after an officer's work. */
@FunctionalInterface
public interface TaskEngine {

    /** Completes a task in the caller's transaction. */
    void complete(String taskId);
}
