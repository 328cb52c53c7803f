package org.guichetunique.casework.casefile;

/**
 * A case that is like another: of the same kind, and about the same.
 *
 * @param reason why it was filed although another like it was open; empty where none was
 */
public record LikeCase(CaseFile.Filed file, String authority, String reason) {}
