package org.guichetunique.procedures.catalogue;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something worked out of the catalogue once, and again when the catalogue has changed. */
public final class CatalogueCache<T> {

    private final Catalogue catalogue;
    private final Supplier<T> work;
    private volatile @Nullable Made<T> last;

    public CatalogueCache(Catalogue catalogue, Supplier<T> work) {
        this.catalogue = catalogue;
        this.work = work;
    }

    private record Made<T>(int edition, T value) {}

    public T get() {
        int edition = catalogue.edition();
        Made<T> made = last;
        if (made == null || made.edition() != edition) {
            synchronized (this) {
                made = last;
                if (made == null || made.edition() != edition) {
                    made = new Made<>(edition, work.get());
                    last = made;
                }
            }
        }
        return made.value();
    }
}
