package org.guichetunique.simulators;

/** How an authority's replies are put into words, sound or not. */
interface Wording {
    /** As the contract has them. */
    Wording JSON = new Wording() {
        @Override
        public Reply of(Reply reply) {
            return reply;
        }

        @Override
        public String mediaType() {
            return "application/json";
        }

        @Override
        public String malformed() {
            return "{\"reference\": \"AF-2026-0001\", \"child\": {identifier: 2026, ]";
        }

        @Override
        public String nested(int levels) {
            return "{\"a\":".repeat(levels) + "1" + "}".repeat(levels);
        }

        @Override
        public String beforeFlood() {
            return "{\"padding\":\"";
        }
    };

    Reply of(Reply reply);

    String mediaType();

    String malformed();

    String nested(int levels);

    /** What comes before an endless text. */
    String beforeFlood();
}
