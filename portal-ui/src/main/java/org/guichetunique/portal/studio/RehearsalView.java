package org.guichetunique.portal.studio;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import org.guichetunique.casework.studio.drafting.Draft;
import org.guichetunique.casework.studio.drafting.Studio;
import org.guichetunique.casework.studio.rehearsal.RehearsalResult;
import org.guichetunique.casework.studio.rehearsal.Rehearsals;
import org.guichetunique.casework.studio.rehearsal.Stage;
import org.guichetunique.portal.shell.access.Role;
import org.guichetunique.portal.shell.access.SignedIn;
import org.guichetunique.portal.shell.field.FieldFactory;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.Line;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.jspecify.annotations.Nullable;

/** A procedure tried out as it is written now: somebody asks, authorities answer, officers decide, time passes. */
@Route(StudioNavigation.REHEARSE)
@RolesAllowed({"DESIGNER", "REVIEWER"})
class RehearsalView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Rehearsals rehearsals;
    private final transient Studio studio;
    private final transient ProcedureNames names;
    private final transient FieldFactory fields;
    private final transient Values values;
    private final Div place = new Div();
    private final Line said = new Line("gu-notice", "status");
    private String procedure = "";
    private transient @Nullable Stage stage;

    RehearsalView(Rehearsals rehearsals, Studio studio, Catalogue catalogue, FieldFactory fields, Values values) {
        this.rehearsals = rehearsals;
        this.studio = studio;
        this.names = new ProcedureNames(catalogue);
        this.fields = fields;
        this.values = values;
        addClassNames("gu-view", "gu-studio", "gu-rehearsal");
        place.addClassName("gu-rehearsal-stage");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        procedure = event.getRouteParameters().get(StudioNavigation.PROCEDURE).orElse("");
        if (studio.texts(procedure).isEmpty()) {
            event.rerouteToError(NotFoundException.class);
        } else {
            show();
        }
    }

    @Override
    public String getPageTitle() {
        return procedure;
    }

    @Override
    protected void onDetach(DetachEvent gone) {
        forget();
    }

    private void show() {
        removeAll();
        H1 title = new H1();
        Wording.follow(
                title,
                language ->
                        title.setText(Wording.in(language, "studio.rehearsal.title", names.of(procedure, language))));
        Paragraph lead = Wording.say(new Paragraph(), "studio.rehearsal.lead");
        lead.addClassName("gu-lead");
        add(StudioNavigation.back(StudioNavigation.write(procedure), "studio.review.back"), title, lead, said);
        if (!rehearsals.arePossible()) {
            said.say("studio.rehearsal.nobody");
            return;
        }
        KeptRehearsals kept = new KeptRehearsals(rehearsals, procedure, this::elements);
        add(new RehearsalStart(rehearsals, procedure, this::begin), place, kept);
    }

    private void begin(String person, Map<String, String> refusals) {
        forget();
        place.removeAll();
        said.fallSilent();
        switch (rehearsals.begin(procedure, person, refusals)) {
            case RehearsalResult.Begun begun -> {
                stage = begun.stage();
                StagePanel panel = new StagePanel(begun.stage(), studio.texts(procedure), fields, values);
                if (mayKeep()) {
                    panel.offerToKeep(new RehearsalKeeping(rehearsals, procedure, begun.stage()));
                }
                place.add(panel);
            }
            case RehearsalResult.Wrong wrong ->
                said.say("studio.submit.not", wrong.findings().size());
            case RehearsalResult.NotByPeople others -> said.say("studio.rehearsal.notByPeople");
            case RehearsalResult.Impossible impossible -> said.say("studio.rehearsal.impossible", impossible.why());
        }
    }

    private boolean mayKeep() {
        return SignedIn.now().is(Role.DESIGNER)
                && studio.draft(procedure)
                        .filter(draft -> draft.state() == Draft.State.WRITING)
                        .isPresent();
    }

    private void forget() {
        if (stage != null) {
            stage.close();
            stage = null;
        }
    }

    private DraftNames elements() {
        return new DraftNames(studio.service(procedure), studio.texts(procedure).getOrDefault(procedure + ".bpmn", ""));
    }
}
