package org.guichetunique.exchange.contract;

/**
 * One difference between two versions of a contract.
 *
 * @param operation its name at the authority
 * @param what the value, code or refusal concerned; empty where it is the operation as a whole
 */
public record ContractChange(Kind kind, String operation, String what) {

    /** What changed, and whether whoever called before can go on as before. */
    public enum Kind {
        OPERATION_REMOVED(true, "is not offered any more"),
        INPUT_REQUIRED(true, "now requires"),
        OUTPUT_REMOVED(true, "does not answer any more with"),
        FORM_NARROWED(true, "takes or gives in another form"),
        CODE_REMOVED(true, "does not take any more the code"),
        REFUSAL_ADDED(true, "may now refuse with"),
        NOT_REPEATABLE(true, "must not be called again any more after a failure"),
        ANSWERS_LATER(true, "may now answer later"),
        UNDO_REMOVED(true, "cannot be undone any more"),
        CONSENT_REQUIRED(true, "is now asked with consent only"),
        OPERATION_ADDED(false, "is new"),
        INPUT_ADDED(false, "also takes"),
        INPUT_OPTIONAL(false, "does not require any more"),
        INPUT_REMOVED(false, "does not take any more"),
        OUTPUT_ADDED(false, "also answers with"),
        REFUSAL_REMOVED(false, "does not refuse any more with");

        private final boolean breaking;
        private final String words;

        Kind(boolean breaking, String words) {
            this.breaking = breaking;
            this.words = words;
        }
    }

    public boolean breaking() {
        return kind.breaking;
    }

    /** In English, for the command line. */
    @Override
    public String toString() {
        return (breaking() ? "breaking: " : "harmless: ") + operation + " " + kind.words
                + (what.isEmpty() ? "" : " " + what);
    }
}
