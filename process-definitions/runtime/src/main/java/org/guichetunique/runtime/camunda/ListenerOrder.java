package org.guichetunique.runtime.camunda;

/** In which order the listeners see a model: what one adds to an activity happens before what the next one adds. */
public final class ListenerOrder {

    public static final int SUBJECTS = 10;
    public static final int RULES = 20;
    public static final int CASES = 30;
    public static final int CALLS = 31;
    public static final int TASKS = 32;
    public static final int DOCUMENTS = 40;
    public static final int OPINIONS = 50;
    public static final int SEARCH = 60;

    private ListenerOrder() {}
}
