package org.guichetunique.portal.shell.live;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import org.guichetunique.portal.Browsers;
import org.guichetunique.portal.IdentityStub;
import org.guichetunique.portal.RunningPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A page that somebody looks at and does nothing on. */
class LiveUpdatesInBrowserTest extends RunningPortal {

    private static final double MILLIS = 60_000;

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
    void file() {
        IDENTITY.signsIn(
                new IdentityStub.Person("waiting", "Salma Bennani", "سلمى بناني", "fr", List.of("citizen"), null));
        database.sql("""
                        insert into case_file (service, state, reference, owner, owner_name, language,
                                               competent_authority, submitted_at, legal_warning_at, legal_limit_at)
                        values ('birth-and-family-rights', 'open', 'GU-7777-7777', 'waiting', 'Salma Bennani', 'fr',
                                'civil-registry', now(), now() + interval '20 days', now() + interval '30 days')
                        """).update();
    }

    @AfterEach
    void forget() {
        database.sql("delete from case_file where owner = 'waiting'").update();
    }

    @Test
    void whoeverWaitsOnTheirFileSeesWhatComesAndKeepsWhatTheyAreWriting() {
        try (BrowserContext person = browsers.person(Browsers.PHONE, "fr")) {
            Page page = opened(person);
            page.getByLabel("Écrire un message").fill("À moitié écrit");

            database.sql("""
                            insert into message (case_id, from_officer, author, authority, text)
                            select id, true, 'nadia', 'civil-registry', 'Il manque une page.'
                              from case_file where reference = 'GU-7777-7777'
                            """).update();

            assertThat(page.getByText("Il manque une page."))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(MILLIS));
            assertThat(page.getByLabel("Écrire un message")).hasValue("À moitié écrit");
        }
    }

    @Test
    void aDeviceThatIsSignedOutFromAnotherOneShowsNothingNewAndLeavesThePage() {
        try (BrowserContext person = browsers.person(Browsers.PHONE, "fr")) {
            Page page = opened(person);

            // It is led to where the identity service ends its own session.
            page.waitForRequest(
                    "**/connect/logout**",
                    new Page.WaitForRequestOptions().setTimeout(MILLIS),
                    () -> database.sql("update sign_in set ended_at = now(), revoked = true where person = 'waiting'")
                            .update());
        }
    }

    private Page opened(BrowserContext person) {
        Page page = person.newPage();
        page.navigate(address("/app/files/GU-7777-7777?lang=fr"));
        assertThat(page.locator(".gu-messages")).isVisible();
        return page;
    }
}
