package org.guichetunique.casework.casefile.attachment.content;

/** Why nothing of a file is kept; each has a message in the three languages. */
public enum Refusal {
    TOO_LARGE,
    TOO_MANY,
    EMPTY,
    /** Neither PDF, JPEG nor PNG. */
    TYPE,
    /** As iPhones photograph, unless their settings say otherwise. */
    HEIC,
    /** As pictures are saved from web pages and messengers. */
    WEBP,
    /** Of the right type and damaged. */
    UNREADABLE,
    TOO_MANY_PIXELS,
    ENCRYPTED,
    /** Scripts, programs or other files inside. */
    ACTIVE,
    /** Two types at once. */
    AMBIGUOUS,
    INFECTED,
    /** The scanner does not answer. */
    NOT_SCANNED,
    NO_ROOM,
    /** The request was filed or the complement sent meanwhile, or it is not this person's. */
    GONE
}
