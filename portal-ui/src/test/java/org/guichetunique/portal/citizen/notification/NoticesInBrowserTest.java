package org.guichetunique.portal.citizen.notification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.guichetunique.portal.Browsers;
import org.guichetunique.portal.IdentityStub;
import org.guichetunique.portal.RunningPortal;
import org.guichetunique.portal.shell.language.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class NoticesInBrowserTest extends RunningPortal {

    private static final IdentityStub.Person PERSON =
            new IdentityStub.Person("told", "Salma Bennani", "سلمى بناني", "fr", java.util.List.of("citizen"), null);

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
    void forgetEverything() {
        database.sql("delete from case_file where owner = 'told'").update();
        database.sql("delete from contact where person = 'told'").update();
        database.sql("delete from notification_choice where person = 'told'").update();
        IDENTITY.signsIn(PERSON);
    }

    @Test
    void aPersonSeesWhatIsNewOpensItAndIsTakenToTheFile() {
        file("GU-2222-2222", "filed", "complement-requested");
        file("GU-3333-3333", "message-from-officer");
        try (BrowserContext person = browsers.person(Browsers.PHONE, "fr")) {
            Page page = person.newPage();
            page.navigate(address("/app/notices?lang=fr"));
            assertThat(page.getByRole(AriaRole.LINK, named("Avis, non lus : 3")))
                    .isVisible();
            assertThat(page.locator(".gu-notices > li")).hasCount(3);

            page.getByRole(AriaRole.LINK, named("Un complément vous est demandé"))
                    .click();

            assertThat(page).hasURL(Pattern.compile(".*/app/files/GU-2222-2222"));
            // The two of that file are read.
            assertThat(page.getByRole(AriaRole.LINK, named("Avis, non lus : 1")))
                    .isVisible();
            page.navigate(address("/app/notices"));
            page.getByText("Tout marquer comme lu").click();
            assertThat(page.locator(".gu-bell-count")).isHidden();
            page.navigate(address("/app/notices/999999999"));
            assertThat(page.locator("h1")).hasText("Cette page n'existe pas pour ce compte");
        }
    }

    @Test
    void twoDocumentsOfOneFileAreToldApart() {
        file("GU-5555-5555", "filed", "document-issued:birth-certificate", "document-issued:rights-notice", "closed");
        try (BrowserContext person = browsers.person(Browsers.PHONE, "ar")) {
            Page page = person.newPage();
            page.navigate(address("/app/notices?lang=ar"));
            assertThat(page.locator(".gu-notice-what")).hasText(new String[] {
                "تمت معالجة ملفكم",
                "هناك وثيقة في انتظاركم: إشعار بفتح الحقوق",
                "هناك وثيقة في انتظاركم: شهادة برسم الولادة",
                "تم إيداع طلبكم"
            });
            Browsers.looksAround(page, "notices-of-documents", "ar");
        }
    }

    @Test
    void anAddressWrittenInARequestIsOfferedOnItsReceiptToBeConfirmed() {
        file("GU-6666-6666", "filed");
        database.sql("""
                        insert into case_value (case_id, subject, element, value, typed, source, source_name)
                        select id, 'applicant', 'email', '"autre@exemple.ma"', 'autre@exemple.ma', 'person', 'told'
                          from case_file where reference = 'GU-6666-6666'
                        """).update();
        try (BrowserContext person = browsers.person(Browsers.PHONE, "ar")) {
            Page page = person.newPage();
            page.navigate(address("/app/files/GU-6666-6666/receipt?lang=ar"));
            assertThat(page.getByText("هل نخبركم هناك أيضا؟")).isVisible();
            assertThat(page.locator(".gu-address-form input").first()).hasValue("autre@exemple.ma");
            Browsers.looksAround(page, "receipt-offer", "ar");
        }
    }

    @Test
    void whatIsChosenIsKeptAndAnAddressThatDoesNotWorkIsShownOnEveryPage() {
        database.sql("""
                        insert into contact (person, channel, address, origin, refused_at)
                        values ('told', 'email', 'salma@exemple.ma', 'identity', now())
                        """).update();
        try (BrowserContext person = browsers.person(Browsers.PHONE, "fr")) {
            Page page = person.newPage();
            page.navigate(address("/app/?lang=fr"));
            assertThat(page.locator(".gu-not-working"))
                    .containsText(Pattern.compile("Votre adresse électronique ne fonctionne pas : *salma@exemple.ma"));
            page.locator(".gu-not-working").getByRole(AriaRole.LINK).click();
            assertThat(page.locator("h1")).hasText("Comment être prévenu");

            page.getByLabel("les messages de l'administration").first().uncheck();
            assertThat(page.getByText("Enregistré.")).isVisible();
            page.getByLabel("une fois par jour, le matin").check();
            page.getByLabel("Nouvelle adresse électronique").fill("a@b\u00e9");
            page.getByRole(AriaRole.BUTTON, named("Envoyer un code")).first().click();
            assertThat(page.getByText("Cette adresse n'est pas valable.").first())
                    .isVisible();
            page.reload();

            assertThat(page.getByLabel("les messages de l'administration").first())
                    .not()
                    .isChecked();
            assertThat(page.getByLabel("une fois par jour, le matin")).isChecked();
        }
    }

    @Test
    void theListAndThePreferencesReadWellInEachLanguage() {
        file("GU-4444-4444", "filed", "warning", "complement-requested", "decided", "document-issued");
        database.sql("""
                        insert into contact (person, channel, address, origin) values
                          ('told', 'email', 'salma.bennani@exemple.ma', 'identity')
                        """).update();
        for (Language language : Language.values()) {
            try (BrowserContext person = browsers.person(Browsers.DESKTOP, language.code())) {
                Page page = person.newPage();
                for (String at : new String[] {"notices", "notices/preferences"}) {
                    page.navigate(address("/app/" + at + "?lang=" + language.code()));
                    assertThat(page.locator("main h1")).isVisible();
                    Browsers.looksAround(page, at.replace('/', '-'), language.code());
                }
            }
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private void file(String reference, String... kinds) {
        database.sql("""
                        insert into case_file (service, state, reference, owner, owner_name, language,
                                               competent_authority, submitted_at, legal_warning_at, legal_limit_at)
                        values ('birth-and-family-rights', 'open', :reference, 'told', 'Salma Bennani', 'fr',
                                'civil-registry', now(), now() + interval '20 days', now() + interval '30 days')
                        """).param("reference", reference).update();
        for (String kind : kinds) {
            database.sql("""
                            insert into notice (recipient, source, kind, what, case_id, service)
                            select 'told', :reference || :kind, split_part(:kind, ':', 1), split_part(:kind, ':', 2), id,
                                   service
                              from case_file where reference = :reference
                            """).param("reference", reference).param("kind", kind).update();
        }
    }
}
