package org.guichetunique.portal.office.task;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guichetunique.casework.casefile.Officer;
import org.guichetunique.casework.office.search.FileSearch;
import org.guichetunique.casework.office.search.FoundFile;
import org.guichetunique.casework.office.search.SearchQuery;
import org.guichetunique.exchange.contract.Authority;
import org.guichetunique.portal.shell.access.Acting;
import org.guichetunique.portal.shell.field.Values;
import org.guichetunique.portal.shell.frame.DeskTable;
import org.guichetunique.portal.shell.frame.Line;
import org.guichetunique.portal.shell.frame.ScrollPlace;
import org.guichetunique.portal.shell.frame.Wording;
import org.guichetunique.procedures.catalogue.Catalogue;
import org.guichetunique.procedures.catalogue.PublicService;

/** Finds files as one types, among all that the officer may see. */
@Route(TaskNavigation.SEARCH)
@RolesAllowed({"OFFICER", "SUPERVISOR"})
class SearchView extends Div implements BeforeEnterObserver, HasDynamicTitle {

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
        text.addValueChangeListener(change -> again(change.isFromClient()));
        text.getElement().executeJs("this.inputElement.dir = 'auto'");
        choices();
        more.addClassName("gu-second");
        more.addClickListener(click -> {
            most += FileSearch.PAGE;
            remember();
            show();
        });
        Div question = new Div(text, service, months, openOnly);
        question.addClassName("gu-search-question");
        question.getElement().setAttribute("role", "search");
        add(Wording.say(new H1(), "search.files"), question, said, table, more);
        ScrollPlace.keep(this);
    }

    /** Whoever reloads or comes back finds the same question, and the same files. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        text.setValue(asked.getSingleParameter("q").orElse(""));
        service.setValue(asked.getSingleParameter("service")
                .filter(key -> service.getListDataView().contains(key))
                .orElse(ALL));
        months.setValue(asked.getSingleParameter("months")
                .flatMap(text -> MONTHS.stream()
                        .filter(one -> one.toString().equals(text))
                        .findFirst())
                .orElse(0));
        openOnly.setValue(asked.getSingleParameter("open").isPresent());
        most = asked.getSingleParameter("pages")
                        .filter(text -> text.matches("[1-4]"))
                        .map(Integer::valueOf)
                        .orElse(1)
                * FileSearch.PAGE;
        show();
    }

    @Override
    public String getPageTitle() {
        return Wording.now("search.files");
    }

    private void choices() {
        List<String> services = new ArrayList<>(List.of(ALL));
        catalogue.services().stream()
                .filter(known -> known.competence().participants().stream()
                        .anyMatch(authority -> authority.code().equals(officer.authority())))
                .map(PublicService::key)
                .forEach(services::add);
        service.setItems(services);
        service.setValue(ALL);
        service.setVisible(services.size() > 2);
        service.addValueChangeListener(change -> again(change.isFromClient()));
        months.setItems(MONTHS);
        months.setValue(0);
        months.addValueChangeListener(change -> again(change.isFromClient()));
        openOnly.addValueChangeListener(change -> again(change.isFromClient()));
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

    private void again(boolean typed) {
        if (typed) {
            most = FileSearch.PAGE;
            remember();
            show();
        }
    }

    private void remember() {
        Map<String, List<String>> asked = new LinkedHashMap<>();
        SearchQuery question = question();
        if (!question.text().isBlank()) {
            asked.put("q", List.of(question.text().strip()));
        }
        if (question.service() != null) {
            asked.put("service", List.of(question.service()));
        }
        if (months.getValue() != null && months.getValue() > 0) {
            asked.put("months", List.of(months.getValue().toString()));
        }
        if (question.openOnly()) {
            asked.put("open", List.of("yes"));
        }
        if (most > FileSearch.PAGE) {
            asked.put("pages", List.of(String.valueOf(most / FileSearch.PAGE)));
        }
        String query = new QueryParameters(asked).getQueryString();
        UI.getCurrentOrThrow()
                .getPage()
                .getHistory()
                .replaceState(null, TaskNavigation.SEARCH + (query.isEmpty() ? "" : "?" + query));
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
                .map(service -> service.competence().authority())
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
                        file.submittedAt(), about.competence().authority().zone(), language)),
                DeskTable.text(language -> Wording.in(language, file.open() ? "search.open" : "search.closed")));
    }
}
