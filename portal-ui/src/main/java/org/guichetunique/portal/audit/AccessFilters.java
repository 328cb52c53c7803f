package org.guichetunique.portal.audit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.guichetunique.casework.audit.AccessQuery;
import org.guichetunique.casework.audit.Agents;
import org.guichetunique.casework.audit.AuditedPerson;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.exchange.contract.Contracts;
import org.guichetunique.exchange.contract.Operation;
import org.guichetunique.exchange.log.Entry;
import org.guichetunique.portal.shell.frame.ChosenLanguage;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.jspecify.annotations.Nullable;

/** What the log is searched for: kind, officer, authority, operation and time. */
final class AccessFilters extends Div {

    private static final String ALL = "";

    private final Select<String> kind;
    private final Select<String> authority;
    private final Select<String> operation;
    private final AgentBox agent;
    private final PeriodField period;
    private final transient Contracts contracts;

    AccessFilters(Contracts contracts, Agents agents, AuditTexts texts) {
        this.contracts = contracts;
        addClassName("gu-desk-filters");
        getElement().setAttribute("role", "group");
        Wording.name(this, "audit.filters");
        kind = select(
                "audit.kind",
                Stream.of(Entry.Kind.values()).map(Entry.Kind::word).toList(),
                (one, language) -> Wording.in(language, "audit.kind." + one));
        Language now = ChosenLanguage.current();
        authority = select(
                "audit.authority",
                contracts.authorities().stream()
                        .map(Authority::code)
                        .sorted(Comparator.comparing(code -> texts.authority(code, now)))
                        .toList(),
                texts::authority);
        operation = select("audit.operation", List.of(), texts::operation);
        operation.setVisible(false);
        authority.addValueChangeListener(changed -> offerOperations(changed.getValue()));
        agent = new AgentBox("audit.reader", agents, texts);
        period = new PeriodField(texts.zone());
        add(kind, agent, authority, operation, period);
    }

    boolean isSound() {
        return period.isSound();
    }

    AccessQuery query(@Nullable AuditedPerson person) {
        String one = chosen(kind);
        String called = chosen(operation);
        return new AccessQuery(
                one == null
                        ? Set.of()
                        : Set.of(Stream.of(Entry.Kind.values())
                                .filter(each -> each.word().equals(one))
                                .findFirst()
                                .orElseThrow()),
                person,
                agent.subject(),
                called == null ? chosen(authority) : null,
                called,
                period.from(),
                period.to());
    }

    private void offerOperations(@Nullable String code) {
        List<String> offered = new ArrayList<>(List.of(ALL));
        contracts.operations().stream()
                .filter(each -> each.authority().code().equals(code))
                .map(Operation::id)
                .forEach(offered::add);
        operation.setItems(offered);
        operation.setValue(ALL);
        operation.setVisible(offered.size() > 1);
    }

    private static @Nullable String chosen(Select<String> select) {
        String value = select.getValue();
        return value == null || value.isEmpty() ? null : value;
    }

    static Select<String> select(String label, List<String> values, BiFunction<String, Language, String> words) {
        List<String> choices = new ArrayList<>(List.of(ALL));
        choices.addAll(values);
        Select<String> select = new Select<>();
        select.setItems(choices);
        select.setValue(ALL);
        return Wording.follow(select, language -> {
            select.setLabel(Wording.in(language, label));
            select.setItemLabelGenerator(
                    one -> one.isEmpty() ? Wording.in(language, "audit.all") : words.apply(one, language));
        });
    }
}
