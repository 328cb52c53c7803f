package org.guichetunique.casework.request;

import org.guichetunique.casework.casefile.CaseFile;
import org.jspecify.annotations.Nullable;

/**
 * Another request of the same kind about the same, as a person is told of it.
 *
 * @param own null where it is somebody else's, of which they are told nothing more
 */
public record LikeRequest(CaseFile.@Nullable Filed own) {}
