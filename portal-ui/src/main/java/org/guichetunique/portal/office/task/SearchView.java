package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.search.FileSearch;
import org.guichetunique.casework.office.search.FoundFile;
import org.guichetunique.casework.office.search.SearchQuery;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.portal.shell.access.Acting;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.DeskTable;
import org.guichetunique.portal.shell.frame.Line;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.PublicService;

/** Finds files as one types, among all that the officer may see. */
@Route(TaskNavigation.SEARCH)
@RolesAllowed({"OFFICER", "SUPERVISOR"})
class SearchView extends Div implements HasDynamicTitle {

    private static final String ALL = "";
    private static final List<Integer> MONTHS = List.of(0, 1, 3, 12);
    private static final int PAUSE_MILLIS = 250;

    private final transient FileSearch search;
    private final transient Catalogue catalogue;
    private final transient Values values;
    private final Officer officer = Acting.asOfficer();
    private final TextField text = new TextField();
    private final Select<String> service = new Select<>();
    private final Select<Integer> months = new Select<>();
    private final Checkbox openOnly = new Checkbox();
    private final DeskTable table =
            new DeskTable("search", "search.files", "reference", "person", "service", "filed", "state");
    private final Line said = new Line("gu-empty", "status");
    private final NativeButton more = Wording.say(new NativeButton(), "tasks.more");
    private int most = FileSearch.PAGE;

    SearchView(FileSearch search, Catalogue catalogue, Values values) {
        this.search = search;
        this.catalogue = catalogue;
        this.values = values;
        addClassNames("gu-view", "gu-worklist");
        text.addClassName("gu-search-text");
        text.setMaxLength(100);
        text.setAutofocus(true);
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PAUSE_MILLIS);
        text.addValueChangeListener(change -> again());
        text.getElement().executeJs("this.inputElement.dir = 'auto'");
        choices();
        more.addClassName("gu-second");
        more.addClickListener(click -> {
            most += FileSearch.PAGE;
            show();
        });
        Div question = new Div(text, service, months, openOnly);
        question.addClassName("gu-search-question");
        question.getElement().setAttribute("role", "search");
        add(Wording.say(new H1(), "search.files"), question, said, table, more);
        show();
    }

    @Override
    public String getPageTitle() {
        return Wording.now("search.files");
    }

    private void choices() {
        List<String> services = new ArrayList<>(List.of(ALL));
        catalogue.services().stream()
                .filter(known -> known.participants().stream()
                        .anyMatch(authority -> authority.code().equals(officer.authority())))
                .map(PublicService::key)
                .forEach(services::add);
        service.setItems(services);
        service.setValue(ALL);
        service.setVisible(services.size() > 2);
        service.addValueChangeListener(change -> again());
        months.setItems(MONTHS);
        months.setValue(0);
        months.addValueChangeListener(change -> again());
        openOnly.addValueChangeListener(change -> again());
        Wording.follow(this, language -> {
            text.setLabel(Wording.in(language, "search.text"));
            text.setHelperText(Wording.in(language, "search.hint"));
            openOnly.setLabel(Wording.in(language, "search.openOnly"));
            service.setLabel(Wording.in(language, "tasks.service"));
            service.setItemLabelGenerator(key -> key.isEmpty()
                    ? Wording.in(language, "tasks.service.all")
                    : catalogue.require(key).text("title", language.locale()));
            months.setLabel(Wording.in(language, "search.filed"));
            months.setItemLabelGenerator(count -> Wording.in(language, "search.months", count));
        });
    }

    private void again() {
        most = FileSearch.PAGE;
        show();
    }

    private void show() {
        List<FoundFile> found = search.find(question(), most, officer);
        table.clear();
        found.forEach(this::row);
        table.setVisible(!found.isEmpty());
        more.setVisible(found.size() == most && most < FileSearch.MOST);
        if (!found.isEmpty()) {
            said.fallSilent();
        } else {
            said.say(text.getValue().strip().length() < FileSearch.SHORTEST ? "search.more" : "search.none");
        }
    }

    private SearchQuery question() {
        Integer back = months.getValue();
        String only = service.getValue();
        return new SearchQuery(
                text.getValue(),
                only == null || only.isEmpty() ? null : only,
                back == null || back == 0 ? null : YearMonth.now(zone()).minusMonths(back),
                openOnly.getValue());
    }

    /** Files are found by the day on which they were filed, as the authority of the officer counts it. */
    private ZoneId zone() {
        return catalogue.services().stream()
                .map(PublicService::competentAuthority)
                .filter(authority -> authority.code().equals(officer.authority()))
                .map(Authority::zone)
                .findFirst()
                .orElse(ZoneOffset.UTC);
    }

    private void row(FoundFile file) {
        PublicService about = catalogue.require(file.service());
        Span person = new Span(file.applicant());
        person.getElement().setAttribute("dir", "auto");
        table.addRow(
                DeskTable.reference(
                        file.task() == null
                                ? TaskNavigation.REASON + "/" + file.reference()
                                : TaskNavigation.WORKLIST + "/" + file.task(),
                        file.reference().value()),
                person,
                DeskTable.text(language -> about.text("title", language.locale())),
                DeskTable.text(language -> values.day(
                        file.submittedAt(), about.competentAuthority().zone(), language)),
                DeskTable.text(language -> Wording.in(language, file.open() ? "search.open" : "search.closed")));
    }
}
