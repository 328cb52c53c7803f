package org.guichetunique.portal.citizen.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichetunique.casework.casefile.CaseFile;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.casefile.Person;
import org.guichetunique.casework.casefile.timeline.Timeline;
import org.guichetunique.casework.casefile.timeline.Timelines;
import org.guichetunique.casework.request.Drafts;
import org.guichetunique.portal.citizen.timeline.Standing;
import org.guichetunique.portal.shell.access.Acting;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.ChosenLanguage;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.PublicService;

/** Drafts, requests under way and answers, latest first, a page at a time. */
class MyRequests extends Div {

    private final transient Catalogue catalogue;
    private final transient Drafts drafts;
    private final transient Timelines timelines;
    private final transient Standing standing;
    private final transient Values values;
    private final transient Person person =
            Acting.asPerson(ChosenLanguage.current().locale());
    private final transient List<CaseFile> shown = new ArrayList<>();
    private final Div cards = new Div();
    private final NativeButton more = Wording.say(new NativeButton(), "home.showMore");

    MyRequests(Catalogue catalogue, Drafts drafts, Timelines timelines, Standing standing, Values values) {
        this.catalogue = catalogue;
        this.drafts = drafts;
        this.timelines = timelines;
        this.standing = standing;
        this.values = values;
        addClassName("gu-mine");
        cards.addClassName("gu-cards");
        more.addClassName("gu-sign-out");
        more.addClickListener(click -> showMore());
        showMore();
        if (shown.isEmpty()) {
            Paragraph none = Wording.say(new Paragraph(), "home.none");
            none.addClassName("gu-lead");
            add(none);
        } else {
            add(Wording.say(new H2(), "home.mine"), cards, more);
        }
    }

    private void showMore() {
        List<CaseFile> page = timelines.mine(person, shown.isEmpty() ? null : shown.getLast());
        Map<CaseId, Timeline> standings = timelines.standing(page);
        page.forEach(file -> cards.add(card(file, standings)));
        shown.addAll(page);
        CaseFile last = shown.isEmpty() ? null : shown.getLast();
        more.setVisible(last != null && !timelines.mine(person, last).isEmpty());
    }

    private Component card(CaseFile file, Map<CaseId, Timeline> standings) {
        return switch (file) {
            case CaseFile.Draft draft -> draft(draft, catalogue.require(draft.service()));
            case CaseFile.Filed filed ->
                filed(filed, catalogue.require(filed.service()), Optional.ofNullable(standings.get(filed.id())));
        };
    }

    private Component draft(CaseFile.Draft draft, PublicService service) {
        Div place = new Div();
        DraftCard card = new DraftCard(draft, service, values, () -> {
            drafts.discard(draft.id(), person);
            place.removeFromParent();
        });
        place.add(card);
        return place;
    }

    private Component filed(CaseFile.Filed file, PublicService service, Optional<Timeline> found) {
        Anchor link = new Anchor("/app/files/" + file.reference(), "");
        link.getElement().setAttribute("router-link", true);
        Span reference = new Span(file.reference().value());
        reference.getElement().setAttribute("dir", "ltr");
        reference.addClassName("gu-card-reference");
        Paragraph state = new Paragraph();
        state.addClassName("gu-card-state");
        Paragraph holder = new Paragraph();
        Paragraph time = new Paragraph();
        time.addClassName("gu-note");
        boolean closed = file instanceof CaseFile.Closed;
        boolean yours = found.filter(Timeline::waitsForOwner).isPresent();
        Span badge = yours
                ? badge("home.yours", "yours")
                : closed ? badge("home.closed", "closed") : badge("home.open", "open");
        Div top = new Div(badge, reference);
        top.addClassName("gu-card-top");
        Div card = new Div(top, new H3(link), state, holder, time);
        card.addClassNames("gu-panel");
        found.ifPresent(timeline -> Wording.follow(card, language -> {
            link.setText(service.text("title", language.locale()));
            state.setText(standing.title(timeline, language));
            holder.setText(standing.holder(timeline, language));
            time.setText(standing.time(timeline, language));
        }));
        return card;
    }

    static Span badge(String key, String kind) {
        Span badge = Wording.say(new Span(), key);
        badge.addClassName("gu-badge");
        badge.getElement().setAttribute("data-kind", kind);
        return badge;
    }
}
