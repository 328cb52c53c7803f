package org.guichetunique.procedures.check;

import java.nio.file.Path;
import org.guichetunique.exchange.file.Findings;
import org.guichetunique.procedures.model.XmlElement;

/** Holds a model against the list of what models may contain, for whoever has read the model in another way than by its file. */
public final class AllowedInModels {

    private AllowedInModels() {}

    /**
     * Finds every element, attribute and expression that is not on the list.
     *
     * @param root of the model, as the one who asks has read it
     * @param called what findings call the model
     */
    public static void check(XmlElement root, Path called, Findings findings) {
        ModelSafety.check(root, ReadModel.saying(called, findings));
    }
}
