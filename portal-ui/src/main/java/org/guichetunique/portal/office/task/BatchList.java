package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.guichetunique.casework.office.task.BatchFile;
import org.guichetunique.casework.office.task.BatchFile.State;
import org.guichetunique.casework.office.task.OfficerTask;
import org.guichetunique.portal.shell.frame.Wording;

/** Chosen files of which the same becomes, each by its name and with the way to it. */
final class BatchList extends Section {

    private static final Set<State> CLOSED = Set.of(State.DONE, State.DECIDED, State.ENDED, State.ELSEWHERE);

    BatchList(State state, List<BatchFile> files) {
        this(state, files, file -> Optional.empty());
    }

    /** @param more what is shown of a file besides its name */
    BatchList(State state, List<BatchFile> files, Function<OfficerTask, Optional<Component>> more) {
        addClassName("gu-batch-list");
        H3 title = Wording.say(new H3(), "together.state." + state, files.size());
        UnorderedList list = new UnorderedList();
        files.stream()
                .filter(file -> file.task() != null)
                .forEach(file -> list.add(item(file, Objects.requireNonNull(file.task()), more)));
        add(title, list);
        list.setVisible(list.getChildren().findAny().isPresent());
    }

    private static ListItem item(BatchFile file, OfficerTask task, Function<OfficerTask, Optional<Component>> more) {
        Anchor link = new Anchor(
                CLOSED.contains(file.state())
                        ? TaskNavigation.closedAddress(task.reference())
                        : TaskNavigation.fileAddress(task.id()),
                task.reference().value());
        link.getElement().setAttribute("router-link", true).setAttribute("dir", "ltr");
        Span who = new Span(task.applicant());
        who.getElement().setAttribute("dir", "auto");
        ListItem item = new ListItem(link, who);
        item.addClassName("gu-together-file");
        String by = file.by();
        if (by != null) {
            Span other = Wording.say(new Span(), "together.by." + file.state(), by);
            other.addClassName("gu-soft");
            item.add(other);
        }
        more.apply(task).ifPresent(item::add);
        return item;
    }
}
