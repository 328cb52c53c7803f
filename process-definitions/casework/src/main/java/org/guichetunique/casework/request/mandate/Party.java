package org.guichetunique.casework.request.mandate;

import org.jspecify.annotations.Nullable;

/**
 * Somebody or something that another may act for.
 *
 * @param id says nothing about them
 * @param number what identifies them in the register that knows them
 * @param name in Latin letters
 * @param nameArabic the Latin one where nobody said another
 * @param account under which they sign in; null where they never did
 */
public record Party(
        String id,
        String number,
        String name,
        String nameArabic,
        @Nullable String account) {

    /** Under which their cases and the accesses to their data are kept. */
    public String owner() {
        return account == null ? id : account;
    }
}
