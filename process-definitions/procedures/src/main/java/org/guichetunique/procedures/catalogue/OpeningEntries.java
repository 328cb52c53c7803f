package org.guichetunique.procedures.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.procedures.finding.ProcedureRule;
import org.guichetunique.procedures.form.Form;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads how a request comes about: by whom, for whom, with what it is opened, and what is said before it is. */
final class OpeningEntries {

    private final ServiceEntry entry;

    OpeningEntries(ServiceEntry entry) {
        this.entry = entry;
    }

    Applicants applicants(String signedInAs, Map<String, Form> forms) {
        JsonNode node = entry.root();
        return new Applicants(
                signedInAs,
                node.path("assurance").asString(),
                mandates(),
                node.path("onlyByMandate").asBoolean(false),
                proposed(),
                eligibility(forms));
    }

    FilingRules filing(Address filedOn, @Nullable Address followedAt) {
        return new FilingRules(
                entry.addresses("/openedWith"),
                new ForewarningEntries(entry).read(),
                entry.addresses("/sameRequest"),
                entry.addresses("/recognisedBy"),
                filedOn,
                followedAt);
    }

    @Nullable
    Address followedAt() {
        String written = entry.root().path("followedAt").asString("");
        Optional<Address> address = entry.element(written);
        if (entry.root().has("followedAt") && address.isEmpty()) {
            entry.add("/followedAt", ProcedureRule.ADDRESS_UNKNOWN, written);
        }
        return address.orElse(null);
    }

    private @Nullable EntitlementRule proposed() {
        JsonNode node = entry.root().path("proposed");
        if (node.isMissingNode()) {
            return null;
        }
        List<String> decisions = node.path("decisions")
                .valueStream()
                .map(decision -> decision.asString(""))
                .toList();
        Address amount = entry.required("/proposed/amount");
        Address possible = node.has("possible") ? entry.required("/proposed/possible") : null;
        return amount == null ? null : new EntitlementRule(decisions, amount, possible);
    }

    private @Nullable Eligibility eligibility(Map<String, Form> forms) {
        JsonNode node = entry.root().path("eligibility");
        if (node.isMissingNode()) {
            return null;
        }
        Form form = forms.get(node.path("form").asString());
        if (form == null) {
            entry.add(
                    "/eligibility/form",
                    ProcedureRule.FORM_UNKNOWN,
                    node.path("form").asString());
        }
        Address answer = entry.required("/eligibility/answer");
        Address reason = entry.required("/eligibility/reason");
        return form == null || answer == null || reason == null
                ? null
                : new Eligibility(form, node.path("decision").asString(), answer, reason);
    }

    private Map<String, Representation> mandates() {
        Map<String, Representation> mandates = new LinkedHashMap<>();
        entry.root().path("mandates").properties().forEach(one -> {
            String represented = one.getValue().path("represented").asString();
            String acting = one.getValue().path("acting").asString("");
            String pointer = "/mandates/" + one.getKey();
            if (!entry.subjects().containsKey(represented)) {
                entry.add(pointer + "/represented", ProcedureRule.SUBJECT_UNKNOWN, represented);
            }
            if (!acting.isEmpty() && entry.element(acting + ".nationalId").isEmpty()) {
                entry.add(pointer + "/acting", ProcedureRule.SUBJECT_NOT_A_PERSON, acting);
            }
            mandates.put(one.getKey(), new Representation(represented, acting.isEmpty() ? null : acting));
        });
        return mandates;
    }

    Map<String, String> handedOver(Form form) {
        Map<String, String> sections = new LinkedHashMap<>();
        entry.root().path("handedOver").properties().forEach(one -> {
            String pointer = "/handedOver/" + one.getKey();
            String subject = one.getValue().asString();
            if (form.sections().stream().noneMatch(section -> section.key().equals(one.getKey()))) {
                entry.add(pointer, ProcedureRule.SECTION_UNKNOWN, one.getKey());
            }
            if (entry.element(subject + ".nationalId").isEmpty()) {
                entry.add(pointer, ProcedureRule.SUBJECT_NOT_A_PERSON, subject);
            }
            sections.put(one.getKey(), subject);
        });
        return sections;
    }
}
