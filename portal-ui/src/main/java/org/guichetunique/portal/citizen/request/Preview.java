package org.guichetunique.portal.citizen.request;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.casework.casefile.Source;
import org.guichetunique.casework.request.evidence.Evidence;
import org.guichetunique.casework.request.evidence.EvidenceContent;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.portal.shell.field.FactGroup;
import org.guichetunique.portal.shell.field.FactList;
import org.guichetunique.portal.shell.field.Facts;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.procedures.catalogue.PublicService;

/** What one authority has passed on, to be looked at before it is used. */
final class Preview {

    private Preview() {}

    static NativeDetails of(
            EvidenceContent held, PublicService service, Facts facts, FactList.Beside beside, Language language) {
        List<FactGroup> groups = facts.groups(service, known(held), value -> true);
        Div content = new Div();
        content.addClassName("gu-preview");
        groups.forEach(group ->
                content.add(new H2(facts.heading(group, language)), FactList.open(facts, group, language, beside)));
        NativeDetails details = new NativeDetails();
        details.setSummary(new Span(Wording.in(
                language,
                "request.evidence.preview",
                groups.stream().mapToInt(group -> group.facts().size()).sum())));
        details.getSummary()
                .getElement()
                .setAttribute(
                        "aria-label",
                        details.getSummaryText() + " : "
                                + held.evidence().operation().label().in(language.locale()));
        details.setContent(content);
        return details;
    }

    private static Map<Address, KnownValue> known(EvidenceContent held) {
        Evidence evidence = held.evidence();
        Instant arrived = evidence.arrivedAt() == null ? evidence.askedAt() : evidence.arrivedAt();
        Source source = new Source(
                Source.Kind.AUTHORITY,
                evidence.operation().authority().code(),
                evidence.operation().id(),
                evidence.exchange(),
                arrived);
        Map<Address, KnownValue> known = new LinkedHashMap<>();
        held.values().forEach((address, value) -> known.put(address, new KnownValue(address, value, null, source)));
        return known;
    }
}
