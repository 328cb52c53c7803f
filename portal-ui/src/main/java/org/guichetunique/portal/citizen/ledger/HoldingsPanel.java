package org.guichetunique.portal.citizen.ledger;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.person.personaldata.Holding;
import org.guichetunique.casework.person.personaldata.Holdings;
import org.guichetunique.portal.shell.frame.Wording;
import org.jspecify.annotations.Nullable;

/** Every value with its source, file by file, a page at a time. */
class HoldingsPanel extends Section {

    private final transient Holdings holdings;
    private final transient Person person;
    private final transient HoldingTexts texts;
    private final Div files = new Div();
    private final Paragraph none = Wording.say(new Paragraph(), "held.none");
    private final NativeButton more = Wording.say(new NativeButton(), "held.more");
    private transient @Nullable Holding last;
    private transient @Nullable CaseId file;
    private DescriptionList list = new DescriptionList();

    HoldingsPanel(Holdings holdings, Person person, HoldingTexts texts) {
        this.holdings = holdings;
        this.person = person;
        this.texts = texts;
        H2 title = Wording.say(new H2(), "held.values");
        title.setId("held-values");
        getElement().setAttribute("aria-labelledby", "held-values");
        more.addClassName("gu-sign-out");
        more.addClickListener(click -> showMore());
        add(title, none, files, more);
        showMore();
    }

    private void showMore() {
        List<Holding> page = holdings.of(person, last);
        page.forEach(this::show);
        if (!page.isEmpty()) {
            last = page.getLast();
        }
        none.setVisible(last == null);
        more.setVisible(!page.isEmpty() && !holdings.of(person, last).isEmpty());
    }

    private void show(Holding holding) {
        if (!holding.caseId().equals(file)) {
            file = holding.caseId();
            H3 title = new H3();
            list = new DescriptionList();
            list.addClassName("gu-facts");
            Div panel = new Div(
                    Wording.follow(
                            title,
                            language -> title.setText(texts.file(holding.service(), holding.reference(), language))),
                    list);
            panel.addClassName("gu-panel");
            files.add(panel);
        }
        DescriptionList.Term label = new DescriptionList.Term();
        Span value = new Span();
        value.getElement().setAttribute("dir", "auto");
        Paragraph source = new Paragraph();
        source.addClassName("gu-note");
        Div row = new Div(label, new DescriptionList.Description(value, source));
        list.getElement()
                .appendChild(Wording.follow(row, language -> {
                            label.setText(texts.label(holding, language));
                            value.setText(texts.value(holding, language));
                            source.setText(Wording.in(language, "fact.source", texts.source(holding, language)));
                        })
                        .getElement());
    }
}
