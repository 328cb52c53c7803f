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
import org.guichetunique.casework.casefile.LikeCase;
import org.guichetunique.casework.office.search.FileSearch;
import org.guichetunique.casework.office.search.FoundFile;
import org.guichetunique.casework.office.search.SearchQuery;
import org.guichetunique.casework.office.task.LikeFiles;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.portal.shell.language.Language;

/** All open files about the same, this one included: which was first, and why there is more than one. */
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
        if (all.isEmpty()) {
            return Optional.empty();
        }
        H2 title = Wording.say(new H2(), "task.like");
        title.setId("like");
        UnorderedList list = new UnorderedList();
        Section panel = new Section(title, list);
        panel.getElement().setAttribute("aria-labelledby", "like");
        panel.addClassNames("gu-pane", "gu-like");
        Wording.follow(list, language -> {
            list.removeAll();
            all.forEach(one -> list.add(item(one, file, language)));
        });
        return Optional.of(panel);
    }

    private ListItem item(LikeCase one, OpenFile file, Language language) {
        String reference = one.file().reference().value();
        String day = file.words()
                .values()
                .day(
                        one.file().submittedAt(),
                        file.words().service().competentAuthority().zone(),
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
