package org.guichetunique.portal.studio;

import java.util.List;
import java.util.Map;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Dictionary;
import org.guichetunique.exchange.file.Finding;
import org.guichetunique.portal.language.Language;
import org.guichetunique.procedures.catalogue.PublicService;
import org.guichetunique.procedures.palette.FormElement;
import org.guichetunique.procedures.palette.FormElements;
import org.guichetunique.procedures.palette.OfferedOperation;
import org.guichetunique.procedures.palette.Palette;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the editors are given to choose from, in the form in which the bundle takes it. */
record Offers(Contracts contracts, Dictionary dictionary) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Every operation of every authority. */
    ArrayNode operations(Language language) {
        ArrayNode offered = JSON.createArrayNode();
        for (OfferedOperation operation : Palette.operations(contracts, dictionary)) {
            ObjectNode one = offered.addObject();
            one.put("id", operation.id());
            one.put("authority", operation.authority());
            one.put("authorityName", operation.authorityName().in(language.locale()));
            one.put("label", operation.label().in(language.locale()));
            one.put("kind", operation.kind() == OfferedOperation.Kind.READ ? "read" : "change");
            names(one.putArray("needs"), operation.needs(), language);
            names(one.putArray("brings"), operation.brings(), language);
            if (operation.undoneBy() != null) {
                one.put("undoneBy", operation.undoneBy());
            }
        }
        return offered;
    }

    private static void names(ArrayNode into, List<OfferedOperation.Datum> data, Language language) {
        data.forEach(datum -> into.add(datum.label().in(language.locale())));
    }

    /** What a form of the service may ask for. */
    ArrayNode elements(PublicService service, Language language) {
        ArrayNode offered = JSON.createArrayNode();
        Map<Address, FormElement> elements = FormElements.of(service.subjects().values(), dictionary, contracts);
        elements.forEach((address, element) -> {
            ObjectNode one = offered.addObject();
            one.put("address", address.toString());
            one.put("label", element.label().in(language.locale()));
            one.put("definition", element.definition().in(language.locale()));
            one.put("type", element.component());
            boolean brought = service.subjects().get(address.subject()) != null
                    && service.subjects().get(address.subject()).isNew();
            if (element.master() != null && !brought) {
                one.put("masteredBy", element.master().name().in(language.locale()));
                one.put("evidence", String.join(", ", element.broughtBy()));
            }
        });
        return offered;
    }

    /** Findings about elements of one file. */
    static ArrayNode marks(List<Finding> findings, String file, Language language) {
        ArrayNode marks = JSON.createArrayNode();
        findings.stream()
                .filter(finding -> finding.element() != null
                        && String.valueOf(finding.file().getFileName()).equals(file))
                .forEach(finding -> marks.addObject()
                        .put("element", finding.element())
                        .put("severity", finding.isError() ? "error" : "warning")
                        .put("text", finding.message(language.locale())));
        return marks;
    }
}
