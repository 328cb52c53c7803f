package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.LikeCase;
import org.guichetunique.casework.office.search.FileSearch;
import org.guichetunique.casework.office.search.FoundFile;
import org.guichetunique.casework.office.search.SearchQuery;
import org.guichetunique.casework.office.task.LikeFiles;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;

/** The files about the same: those that are open, this one included, with why there is more than one; and what came of earlier ones. */
@org.springframework.stereotype.Component
final class LikePanel implements FilePanel {

    private final LikeFiles likes;
    private final FileSearch search;

    LikePanel(LikeFiles likes, FileSearch search) {
        this.likes = likes;
        this.search = search;
    }

    @Override
    public String name() {
        return "like";
    }

    @Override
    public Place place() {
        return Place.ABOVE;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Component> draw(OpenFile file) {
        List<LikeCase> all = likes.of(file.task(), file.officer());
        List<LikeCase> earlier = likes.earlier(file.task(), file.officer());
        if (all.isEmpty() && earlier.isEmpty()) {
            return Optional.empty();
        }
        H2 title = Wording.say(new H2(), all.isEmpty() ? "task.like.earlier" : "task.like");
        title.setId("like");
        UnorderedList list = new UnorderedList();
        Section panel = new Section(title, list);
        panel.getElement().setAttribute("aria-labelledby", "like");
        panel.addClassNames("gu-pane", "gu-like");
        Wording.follow(list, language -> {
            list.removeAll();
            all.forEach(one -> list.add(item(one, file, language)));
            earlier.forEach(one -> list.add(closed(one, file, language)));
        });
        return Optional.of(panel);
    }

    private ListItem item(LikeCase one, OpenFile file, Language language) {
        String reference = one.file().reference().value();
        String day = file.words()
                .values()
                .day(
                        one.file().submittedAt(),
                        file.words().service().competence().authority().zone(),
                        language);
        ListItem item = new ListItem(
                one.file().id().equals(file.task().caseId())
                        ? new Span(Wording.in(language, "task.like.this", reference, day))
                        : link(one, file, Wording.in(language, "task.like.other", reference, day)));
        if (!one.reason().isEmpty()) {
            item.add(new Paragraph(Wording.in(language, "task.like.reason", one.reason())));
        }
        return item;
    }

    /** What an earlier file came to; it is opened for a reason, as every closed one. */
    private static ListItem closed(LikeCase one, OpenFile file, Language language) {
        if (!(one.file() instanceof CaseFile.Closed closed)) {
            return new ListItem();
        }
        String day = file.words()
                .values()
                .day(
                        closed.closedAt(),
                        file.words().service().competence().authority().zone(),
                        language);
        String came = closed.isEarly()
                ? Wording.in(language, "file." + closed.ending() + ".title")
                : file.words().service().text("end." + closed.ending(), language.locale());
        Anchor anchor = new Anchor(
                "/app/read/" + closed.reference().value(),
                Wording.in(language, "task.like.closed", closed.reference().value(), day, came));
        anchor.getElement().setAttribute("router-link", true);
        return new ListItem(anchor);
    }

    /** Where the officer has a task of it. */
    private Component link(LikeCase one, OpenFile file, String words) {
        return search
                .find(
                        new SearchQuery(one.file().reference().value(), null, null, true),
                        FileSearch.PAGE,
                        file.officer())
                .stream()
                .map(FoundFile::task)
                .filter(task -> task != null)
                .findFirst()
                .<Component>map(task -> {
                    Anchor anchor = new Anchor(TaskNavigation.fileAddress(task), words);
                    anchor.getElement().setAttribute("router-link", true);
                    return anchor;
                })
                .orElseGet(() -> new Span(words));
    }
}
