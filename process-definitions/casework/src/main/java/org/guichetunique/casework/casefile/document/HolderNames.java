package org.guichetunique.casework.casefile.document;

import java.util.List;
import java.util.stream.Stream;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.procedures.catalogue.DocumentKind;
import tools.jackson.databind.JsonNode;

/** What whoever a document concerns is called on it: in Arabic letters where the register has them, in Latin ones else. */
final class HolderNames {

    private HolderNames() {}

    static String of(DocumentRecords.Full full, DocumentKind kind, boolean arabic) {
        List<String> latin = names(full, kind, "givenName", "familyName");
        List<String> inArabic = names(full, kind, "givenNameArabic", "familyNameArabic");
        // Some have a single name: what is missing beside the other letters is missing, not what nobody has.
        List<String> names = arabic && inArabic.size() >= latin.size() ? inArabic : latin;
        return names.isEmpty() ? owner(full, arabic) : String.join(" ", names);
    }

    /** Who filed, as their account names them. */
    static String owner(DocumentRecords.Full full, boolean arabic) {
        String inArabic = full.ownerNameArabic();
        return arabic && inArabic != null ? inArabic : full.ownerName();
    }

    private static List<String> names(DocumentRecords.Full full, DocumentKind kind, String... elements) {
        return Stream.of(elements)
                .flatMap(name -> Stream.ofNullable(full.facts().get(new Address(kind.concerns(), name))))
                .map(JsonNode::asString)
                .filter(name -> !name.isBlank())
                .toList();
    }
}
