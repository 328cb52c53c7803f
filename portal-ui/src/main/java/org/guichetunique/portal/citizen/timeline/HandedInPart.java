package org.guichetunique.portal.citizen.timeline;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guichetunique.casework.casefile.attachment.Attachment;
import org.guichetunique.casework.casefile.attachment.Attachments;
import org.guichetunique.casework.office.complement.ComplementAnswers;
import org.guichetunique.casework.office.complement.ComplementRequest;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.exchange.dictionary.Element;
import org.guichetunique.portal.shell.access.Acting;
import org.guichetunique.portal.shell.attachment.AttachmentList;
import org.guichetunique.portal.shell.field.ComplementWords;
import org.guichetunique.portal.shell.field.Facts;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the person has handed in: their files, by question, and what they answered when an officer asked for more. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@Order(55)
class HandedInPart extends FilePart {

    private final transient Attachments attachments;
    private final transient ComplementAnswers complements;
    private final transient Facts facts;
    private final transient Values values;

    HandedInPart(Attachments attachments, ComplementAnswers complements, Facts facts, Values values) {
        this.attachments = attachments;
        this.complements = complements;
        this.facts = facts;
        this.values = values;
        addClassName("gu-file-rest");
    }

    @Override
    void show(OwnCase now, Language language) {
        removeAll();
        complements
                .find(now.timeline().file().reference(), now.person())
                .filter(asked -> asked.state() != ComplementRequest.State.ASKED)
                .ifPresent(asked -> add(complement(asked, language)));
        List<Attachment> all = attachments.of(now.timeline().file().id(), now.person());
        setVisible(getChildren().findAny().isPresent() || !all.isEmpty());
        if (!all.isEmpty()) {
            add(new H2(Wording.in(language, "file.handedIn")));
            byQuestion(all).forEach((address, some) -> {
                Optional<Element> question = facts.element(now.timeline().service(), address);
                question.ifPresent(element -> add(new H3(element.label().in(language.locale()))));
                add(new AttachmentList(some, language, id -> attachments.open(id, Acting.asPerson(language.locale()))));
            });
        }
    }

    private static Map<Address, List<Attachment>> byQuestion(List<Attachment> all) {
        return all.stream()
                .collect(Collectors.groupingBy(Attachment::address, LinkedHashMap::new, Collectors.toList()));
    }

    private Section complement(ComplementRequest asked, Language language) {
        Section section = new Section(new H2(Wording.in(language, "file.complement")));
        section.addClassName("gu-panel");
        section.add(new Paragraph(Wording.in(
                language,
                "file.complement.asked",
                values.day(
                        asked.askedAt(), asked.service().competence().calendar().zone(), language),
                ComplementWords.missing(asked.reasons(), language))));
        if (!asked.note().isEmpty()) {
            section.add(written(asked.note()));
        }
        boolean answered = asked.state() == ComplementRequest.State.ANSWERED;
        section.add(
                new Paragraph(Wording.in(language, answered ? "file.complement.answered" : "file.complement.lapsed")));
        if (answered && !asked.answer().isEmpty()) {
            section.add(written(asked.answer()));
        }
        return section;
    }

    private static Paragraph written(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("gu-message-text");
        paragraph.getElement().setAttribute("dir", "auto");
        return paragraph;
    }
}
