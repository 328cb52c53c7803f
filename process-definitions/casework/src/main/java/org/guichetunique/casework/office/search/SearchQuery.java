package org.guichetunique.casework.office.search;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for.
 *
 * @param text names in either script, a reference, an identifier, or words of the file
 * @param service key of the only one; null for all
 * @param from first month of filing; null for the beginning
 * @param openOnly whether closed files are left out
 */
public record SearchQuery(
        String text, @Nullable String service, @Nullable YearMonth from, boolean openOnly) {}
