package org.guichetunique.casework.request.proposal;

/** Whether somebody wants to be told what they are entitled to. No authority is asked about anybody who has not said so. */
public enum ProposalWish {
    NOT_ASKED,
    WANTED,
    REFUSED
}
