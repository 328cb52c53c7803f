package org.guichetunique.procedures.catalogue;

import java.util.List;
import org.guichetunique.exchange.dictionary.Address;
import org.jspecify.annotations.Nullable;

/**
 * How a request is opened and filed, and what tells it from others of its service.
 *
 * @param openedWith what a case holds when the portal opens it; empty for a service that people choose themselves
 * @param forewarnings what people are told before they file
 * @param sameWhen where two open requests have the same values, they are about the same; empty where any number may be open
 * @param recognisedBy what tells its files apart in a list, besides the applicant's name; empty where nothing does
 * @param filedOn where the day of filing is written
 * @param followedAt where the address of the file's page is written, for whoever sends the person back to it; null where
 *     nobody does
 */
public record FilingRules(
        List<Address> openedWith,
        List<Forewarning> forewarnings,
        List<Address> sameWhen,
        List<Address> recognisedBy,
        Address filedOn,
        @Nullable Address followedAt) {}
