package org.guichetunique.casework.request.counter;

/** Knows who bears a national number. */
@FunctionalInterface
interface Register {

    /** @param party in whose name it is asked, an opaque identifier */
    Bearer bearer(String number, String party);

    sealed interface Bearer {

        /** @param arabic the name in Arabic letters; the Latin one where the register has no other */
        record Named(String latin, String arabic) implements Bearer {}

        record Nobody() implements Bearer {}

        record NoAnswer() implements Bearer {}

        /** No authority is named that could be asked: the card alone says it. */
        record NotAsked() implements Bearer {}
    }
}
