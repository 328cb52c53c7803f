package org.guichetunique.portal.citizen.notification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.guichetunique.portal.Browsers;
import org.guichetunique.portal.IdentityStub;
import org.guichetunique.portal.RunningPortal;
import org.guichetunique.portal.shell.language.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The bell as officers meet it. */
class OfficerBellInBrowserTest extends RunningPortal {

    private static final String OPINION = UUID.randomUUID().toString();

    private static Browsers browsers;

    @Autowired
    private JdbcClient database;

    @BeforeAll
    static void open() {
        browsers = new Browsers();
    }

    @AfterAll
    static void close() {
        browsers.close();
    }

    @BeforeEach
    void anOpinionIsAskedFor() {
        database.sql("delete from case_file where owner = 'somebody-told'").update();
        database.sql("update officer_mail set cadence = 'daily' where officer = 'omar'")
                .update();
        database.sql("""
                        with file as (
                          insert into case_file (service, state, reference, owner, owner_name, language,
                                                 competent_authority, submitted_at, legal_warning_at, legal_limit_at)
                          values ('birth-and-family-rights', 'open', 'GU-BEBB-2222', 'somebody-told', 'Salma Bennani', 'fr',
                                  'civil-registry', now(), now() + interval '20 days', now() + interval '30 days')
                          returning id, service)
                        insert into notice (recipient, source, kind, what, case_id, service, place)
                        select 'omar', kind, kind, '', id, service, 'opinions/' || :opinion
                          from file cross join unnest(array['opinion-asked', 'opinion-reminded']) as kind
                        """).param("opinion", OPINION).update();
        IDENTITY.signsIn(IdentityStub.OMAR);
    }

    @ParameterizedTest
    @EnumSource
    void theBellCountsAndTheListSaysWhatTheOfficerIsAskedFor(Language language) {
        try (BrowserContext officer = browsers.person(Browsers.DESKTOP, language.code())) {
            Page page = officer.newPage();
            page.navigate(address("/app/notices?lang=" + language.code()));
            assertThat(page.locator(".gu-bell-count")).hasText("2");
            assertThat(page.locator(".gu-notices > li")).hasCount(2);
            Browsers.looksAround(page, "officer-notices", language.code());
            page.navigate(address("/app/notices/mail"));
            assertThat(page.locator("vaadin-radio-button")).hasCount(3);
            Browsers.looksAround(page, "officer-mail", language.code());
        }
    }

    @Test
    void aNoticeLeadsToWhatIsAskedAndWhoeverIsThereHasReadIt() {
        try (BrowserContext officer = browsers.person(Browsers.DESKTOP, "fr")) {
            Page page = officer.newPage();
            page.navigate(address("/app/notices?lang=fr"));
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Rappel : votre avis est attendu"))
                    .click();
            assertThat(page).hasURL(Pattern.compile(".*/app/opinions/" + OPINION));
            page.navigate(address("/app/notices"));
            assertThat(page.locator(".gu-bell-count")).isHidden();
        }
    }

    @Test
    void howAnOfficerWantsToBeWrittenToIsKept() {
        try (BrowserContext officer = browsers.person(Browsers.DESKTOP, "fr")) {
            Page page = officer.newPage();
            page.navigate(address("/app/notices?lang=fr"));
            page.getByText("Choisir comment m’écrire").click();
            page.getByLabel("dès que quelque chose se passe").check();
            assertThat(page.getByText("Enregistré.")).isVisible();
            page.reload();
            assertThat(page.getByLabel("dès que quelque chose se passe")).isChecked();
        }
        assertThat(database.sql("select cadence from officer_mail where officer = 'omar'")
                        .query(String.class)
                        .single())
                .isEqualTo("at-once");
    }
}
