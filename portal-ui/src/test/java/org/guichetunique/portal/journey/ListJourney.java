package org.guichetunique.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.List;
import java.util.regex.Pattern;
import org.guichetunique.portal.Browsers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An officer with many files before noon: chooses, narrows, goes and comes back, and decides several at once. */
class ListJourney {

    private static final int FILES = 60;

    private static Product product;
    private static Browsers browsers;

    @BeforeAll
    static void start() {
        product = Product.ofTheDay();
        browsers = new Browsers();
        arrive(0, FILES);
    }

    @AfterAll
    static void stop() {
        browsers.close();
        // The journeys after this one look for their file on the first page.
        product.database()
                .sql("delete from guichet.case_file where owner like 'list-%'")
                .update();
    }

    @Test
    void whatIsChosenAndShownLastsThroughArrivalsReloadAndTheWayBack() {
        try (Visitor nadia = new Visitor(product, browsers, Tongue.FRENCH, Browsers.DESKTOP)) {
            Page page = nadia.page;
            page.setViewportSize(1366, 650);
            nadia.openSignedIn("/app/tasks", "nadia.chraibi");
            boxes(page).nth(20).waitFor();
            aboutTwentyRowsAreInSight(page);

            boxes(page).nth(1).click();
            boxes(page).nth(4).click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
            assertThat(chosen(page)).hasText("4 dossiers choisis");
            page.keyboard().press("j");
            page.keyboard().press("x");
            page.keyboard().press("Shift+ArrowDown");
            assertThat(chosen(page)).hasText("6 dossiers choisis");

            arrive(FILES, 30);
            page.reload();
            assertThat(chosen(page)).hasText(Pattern.compile("^6 dossiers choisis"));

            narrowAndComeBack(page);
            theOthersAreNamedAndTheOutcomeIsReadAgain(page);
        }
    }

    private static void aboutTwentyRowsAreInSight(Page page) {
        assertThat(rowsInSight(page)).as("below the filters").isGreaterThanOrEqualTo(16);
        page.evaluate("window.scrollTo(0, document.querySelector('.gu-actions').offsetTop)");
        assertThat(rowsInSight(page)).as("while going through the list").isGreaterThanOrEqualTo(20);
        page.evaluate("window.scrollTo(0, 0)");
        Object low = page.evaluate("""
                () => [...document.querySelectorAll('.gu-dense tbody :is(a, input)')]
                        .filter(one => one.getBoundingClientRect().height < 24).length
                """);
        assertThat((Integer) low).as("targets of less than 24 pixels").isZero();
    }

    /** Whole ones, between the head of the table, which stays, and the edge of the window. */
    private static Integer rowsInSight(Page page) {
        return (Integer) page.evaluate("""
                () => { const head = document.querySelector('.gu-dense thead th').getBoundingClientRect().bottom;
                        return [...document.querySelectorAll('.gu-dense tbody tr')]
                                .map(row => row.getBoundingClientRect())
                                .filter(at => at.top >= head - 1 && at.bottom <= innerHeight).length; }
                """);
    }

    private static void narrowAndComeBack(Page page) {
        page.locator(".gu-refine > summary").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Ordre")))
                .first()
                .click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Les plus récents d’abord"))
                .click();
        assertThat(page).hasURL(Pattern.compile("/app/tasks\\?sort=newest$"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Afficher la suite"))
                .click();
        assertThat(page).hasURL(Pattern.compile("/app/tasks\\?(sort=newest&pages=2|pages=2&sort=newest)$"));
        Locator far = boxes(page).nth(40);
        far.scrollIntoViewIfNeeded();
        String reference = page.locator(".gu-dense tbody a").nth(40).textContent();
        page.locator(".gu-dense tbody a").nth(40).click();
        page.locator(".gu-case h1").waitFor();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Corbeille")))
                .first()
                .click();
        assertThat(page).hasURL(Pattern.compile("/app/tasks\\?(sort=newest&pages=2|pages=2&sort=newest)$"));
        assertThat(page.getByText(reference).first()).isInViewport();
        assertThat(chosen(page)).hasText(Pattern.compile("^6 dossiers choisis"));
    }

    /** These files have no process: each fails, is named, and its failing keeps none of the others from its turn. */
    private static void theOthersAreNamedAndTheOutcomeIsReadAgain(Page page) {
        product.database().sql("""
                        update guichet.task set assignee = 'hamid', assignee_name = 'Hamid Zerouali'
                         where id = (select t.id from guichet.task t join guichet.case_file c on c.id = t.case_id
                                      where c.owner = 'list-2')
                        """).update();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Décider 6 dossiers ensemble"))
                .click();
        page.waitForURL("**/app/tasks/together/*");
        assertThat(page.getByText("5 dossiers seront décidés")).isVisible();
        assertThat(page.getByText("chez Hamid Zerouali")).isVisible();
        page.getByLabel("Refuser").check();
        page.getByLabel("Prénom non admis (loi 36-21)").check();
        page.getByLabel("Explication à la personne").fill("Le prénom ne va pas.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Relire")))
                .click();
        assertThat(page.getByText("Pour 5 dossiers, chacun le sien :")).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Confirmer")))
                .click();
        assertThat(page.getByText("0 dossier décidé, 6 non décidés.")).isVisible();
        page.reload();
        assertThat(page.getByText("0 dossier décidé, 6 non décidés.")).isVisible();
        assertThat(page.getByText("Une panne les a laissés comme ils étaient (5)"))
                .isVisible();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Reprendre 5 dossiers à part")))
                .isVisible();
        Browsers.assertAccessible(page);
    }

    private static Locator boxes(Page page) {
        return page.locator(".gu-dense input[data-task]");
    }

    private static Locator chosen(Page page) {
        return page.locator(".gu-chosen");
    }

    /** Files of others, each a minute after the one before. */
    private static void arrive(int from, int files) {
        product.database()
                .sql("insert into guichet.task_candidate values ('civil-registry', 'civil-registry', null, false)"
                        + " on conflict do nothing")
                .update();
        product.database().sql("""
                        with filed as (
                          insert into guichet.case_file (service, state, reference, owner, owner_name, language,
                                                         competent_authority, submitted_at, legal_warning_at, legal_limit_at)
                          select 'birth-and-family-rights', 'open',
                                 'GU-KST' || chr(65 + n / 26 %% 2) || '-' || translate(lpad(n::text, 4, '0'), '01', 'AB'),
                                 'list-' || n, 'Salma Bennani ' || n, 'fr', 'civil-registry',
                                 now() + (n - 500) * interval '1 minute', now() + interval '20 days', now() + interval '30 days'
                            from generate_series(%d, %d) n returning *)
                        insert into guichet.task (id, case_id, procedure, activity, form, candidate, state, created_at,
                                                  due_at, filed_at)
                        select gen_random_uuid()::text, id, service, 'examine', 'birth-decision', 'civil-registry', 'open',
                               submitted_at, date_trunc('day', now()) + interval '30 days', submitted_at from filed
                        """.formatted(from, from + files - 1)).update();
    }
}
