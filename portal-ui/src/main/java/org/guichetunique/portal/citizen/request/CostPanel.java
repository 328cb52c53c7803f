package org.guichetunique.portal.citizen.request;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guichetunique.casework.casefile.KnownValue;
import org.guichetunique.casework.casefile.rule.AnnouncedFee;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.portal.shell.field.Facts;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.procedures.catalogue.Cost;

/** The whole cost of a request before it is filed, with how it is worked out. */
class CostPanel extends Section {

    private final transient OwnDraft own;
    private final transient Values values;
    private final transient Facts facts;
    private final transient Language language;

    CostPanel(OwnDraft own, Values values, Facts facts, Language language) {
        this.own = own;
        this.values = values;
        this.facts = facts;
        this.language = language;
        addClassNames("gu-panel", "gu-cost");
        add(new H2(Wording.in(language, "request.cost")));
        Cost cost = own.service().cost();
        if (cost.isFree()) {
            add(new Paragraph(Wording.in(language, "request.cost.free")));
            return;
        }
        List<AnnouncedFee> fees = own.fees();
        DescriptionList list = new DescriptionList();
        list.addClassName("gu-facts");
        if (cost.amount().signum() > 0) {
            list.getElement().appendChild(line(Wording.in(language, "request.cost.everybody"), money(cost.amount())));
        }
        fees.forEach(fee -> list.getElement()
                .appendChild(line(
                        own.service().text("fee." + fee.fee().key(), language.locale()),
                        fee.amount() == null ? Wording.in(language, "request.cost.later") : money(fee.amount()))));
        add(list);
        Map<Address, KnownValue> known = own.values();
        fees.forEach(fee -> add(explained(fee, known)));
        if (list.getElement().getChildCount() > 1 && fees.stream().noneMatch(fee -> fee.amount() == null)) {
            BigDecimal sum = fees.stream()
                    .map(AnnouncedFee::amount)
                    .filter(Objects::nonNull)
                    .reduce(cost.amount(), BigDecimal::add);
            Paragraph total = new Paragraph(Wording.in(language, "request.cost.total", money(sum)));
            total.addClassName("gu-cost-total");
            add(total);
        }
    }

    private com.vaadin.flow.dom.Element line(String name, String amount) {
        return new Div(new DescriptionList.Term(name), new DescriptionList.Description(amount)).getElement();
    }

    /** The rule in words, with what it was applied to. */
    private Paragraph explained(AnnouncedFee fee, Map<Address, KnownValue> known) {
        StringBuilder words =
                new StringBuilder(own.service().text("fee." + fee.fee().key() + ".how", language.locale()));
        for (Address address : fee.fee().needs()) {
            KnownValue value = known.get(address);
            Element element = facts.element(own.service(), address).orElse(null);
            if (value != null && value.value() != null && element != null) {
                words.append(' ')
                        .append(Wording.in(
                                language,
                                "request.cost.from",
                                element.label().in(language.locale()),
                                values.text(element, value.value(), language)));
            }
        }
        words.append(' ')
                .append(Wording.in(language, fee.fee().online() ? "request.cost.online" : "request.cost.elsewhere"));
        Paragraph paragraph = new Paragraph(words.toString());
        paragraph.addClassName("gu-note");
        return paragraph;
    }

    private String money(BigDecimal amount) {
        return values.money(amount, own.service().cost().currency(), language);
    }
}
