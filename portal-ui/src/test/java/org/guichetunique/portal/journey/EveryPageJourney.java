package org.guichetunique.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.guichetunique.portal.Browsers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * Every page that there is, in every language, on a phone and on a desk, in the light and in the dark: no barrier, and a
 * picture of each in {@code target/screenshots}. A new page is one line here; without it the last check fails.
 */
class EveryPageJourney {

    private static Product product;
    private static Browsers browsers;

    private final List<Executable> complaints = new ArrayList<>();
    private final Gallery gallery = new Gallery(complaints);

    @BeforeAll
    static void start() {
        product = new Product();
        browsers = new Browsers();
    }

    @AfterAll
    static void stop() {
        browsers.close();
        product.close();
    }

    @Test
    void noPageHasABarrierInAnyLanguage() {
        try (Visitor salma = arrives();
                Visitor nadia = arrives();
                Visitor rachid = arrives();
                Visitor ilyas = arrives();
                Visitor imane = arrives();
                Visitor mehdi = arrives();
                Visitor driss = arrives();
                Visitor amina = arrives()) {
            publicPages(salma.page);
            signIn(salma.page);
            String reference = request(salma);
            OfficePages office = new OfficePages(product, gallery);
            office.work(nadia, reference);
            office.supervise(rachid);
            followUp(salma, reference);
            office.decide(nadia, reference);
            operator(ilyas, reference);
            auditor(driss, reference);
            imane.openSignedIn("/app/", "imane.chafik");
            imane.page.locator(".gu-proposal").first().waitFor();
            gallery.shows(imane.page, "home-proposal-question");
            imane.page.locator(".gu-proposal .gu-second").first().click();
            imane.page.locator(".gu-proposal h3").first().waitFor();
            gallery.shows(imane.page, "home-proposal");
            part(salma, imane);
            mehdi.openSignedIn("/app/counter", "mehdi.lahlou");
            mehdi.page.locator(".gu-view h1").waitFor();
            gallery.shows(mehdi.page, "counter");
            mehdi.open("/app/counter/letters");
            mehdi.page.locator(".gu-view h1").waitFor();
            gallery.shows(mehdi.page, "counter-letters");
            studio(amina);
            String number = product.database()
                    .sql("select number from guichet.document limit 1")
                    .query(String.class)
                    .single();
            gallery.shows(salma.page, "verify-found", product.address("/%s/verify?number=" + number));
        }
        complaints.add(() -> assertThat(Routes.unvisited(gallery.visited()))
                .as("pages without a line in this journey")
                .isEmpty());
        assertAll(complaints);
    }

    private Visitor arrives() {
        Visitor visitor = new Visitor(product, browsers, Tongue.FRENCH, Browsers.DESKTOP);
        gallery.watches(visitor.page.context());
        return visitor;
    }

    private void publicPages(Page page) {
        page.navigate(product.address("/"));
        gallery.shows(page, "home-public", product.address("/%s"));
        gallery.shows(page, "search", product.address("/%s/?q=naissance"));
        gallery.shows(page, "search-nothing", product.address("/%s/?q=zzzz"));
        gallery.shows(page, "service-birth", product.address("/%s/services/birth-and-family-rights"));
        gallery.shows(page, "service-company", product.address("/%s/services/company-creation"));
        gallery.shows(page, "eligibility", product.address("/%s/services/scholarship/eligibility"));
        gallery.shows(
                page,
                "eligibility-mistake",
                product.address("/%s/services/scholarship/eligibility?answered=1&situation.age=x"));
        gallery.shows(
                page,
                "eligibility-answer",
                product.address("/%s/services/moving-home/eligibility?answered=1&situation.kind=within"
                        + "&situation.hasCard=true"));
        gallery.shows(page, "counters", product.address("/%s/counters"));
        gallery.shows(page, "verify", product.address("/%s/verify"));
        gallery.shows(page, "verify-unknown", product.address("/%s/verify?number=GD-2222-2222"));
        gallery.shows(page, "help", product.address("/%s/help"));
        gallery.shows(page, "accessibility", product.address("/%s/accessibility"));
        gallery.shows(page, "sign-in-failed", product.address("/%s/sign-in-failed?code=GU-2345-ABCD"));
        gallery.shows(page, "not-found-public", product.address("/%s/nowhere"));
    }

    private void signIn(Page page) {
        page.navigate(product.address("/app/?lang=fr"));
        gallery.shows(page, "sign-in", language -> speakIdentity(page, language));
        page.locator("#username").fill("salma.bennani");
        page.locator("#password").fill("wrong");
        page.locator("#submit").click();
        page.locator("#problem").waitFor();
        gallery.shows(page, "sign-in-problem", language -> {
            speakIdentity(page, language);
            page.locator("#username").fill("salma.bennani");
            page.locator("#password").fill("wrong");
            page.locator("#submit").click();
            page.locator("#problem").waitFor();
        });
        String identity = page.url().replaceAll("/sign-in.*", "");
        gallery.shows(page, "signed-out", identity + "/signed-out?lang=%s");
    }

    private static void speakIdentity(Page page, String language) {
        page.locator("#languages button[lang=" + language + "]").click();
        page.waitForLoadState();
    }

    private String request(Visitor salma) {
        Page page = salma.page;
        salma.openSignedIn("/app/", "salma.bennani");
        page.locator(".gu-view h1").waitFor();
        gallery.shows(page, "home-new");
        salma.open("/app/nowhere");
        page.locator("h1").waitFor();
        gallery.shows(page, "not-found");
        salma.open("/app/tasks");
        page.locator("h1").waitFor();
        gallery.shows(page, "denied");
        salma.open("/app/request/birth-and-family-rights");
        page.waitForURL("**/evidence**");
        salma.button("agree").waitFor();
        gallery.shows(page, "request-consent");
        salma.press("agree");
        salma.reads("gathered");
        page.locator("summary")
                .filter(new Locator.FilterOptions().setHasText(salma.tongue.word("preview")))
                .first()
                .click();
        gallery.shows(page, "request-evidence");
        salma.press("continue");
        page.waitForURL("**/section.child**");
        salma.press("continue");
        page.locator(".gu-problems, .gu-errors").first().waitFor();
        gallery.shows(page, "request-child-missing");
        salma.fill("givenName", "لينة");
        salma.reads("notLatin");
        gallery.shows(page, "request-child-mistake");
        salma.fill("givenName", "Lina");
        salma.fill("givenNameArabic", "لينة");
        gallery.shows(page, "request-child");
        salma.press("continue");
        page.waitForURL("**/section.declaration**");
        gallery.shows(page, "request-declaration");
        salma.choose("mother");
        salma.press("continue");
        page.waitForURL("**/section.contact**");
        gallery.shows(page, "request-contact");
        salma.fill("email", "parent@exemple.ma");
        salma.fill("phone", "06 12 34 56 78");
        salma.fill("account", "007 780 0001234567890123 96");
        salma.press("continue");
        page.waitForURL(Pattern.compile(".*/(check|section\\.household).*"));
        if (page.url().contains("household")) {
            gallery.shows(page, "request-household");
            salma.press("continue");
        }
        page.waitForURL("**/check**");
        gallery.shows(page, "request-check");
        String check = page.url().replaceAll("\\?.*", "");
        salma.open("/app/");
        page.locator(".gu-badge").first().waitFor();
        gallery.shows(page, "home-draft");
        page.navigate(check);
        salma.press("submit");
        salma.reads("filed");
        gallery.shows(page, "receipt");
        String reference = Parent.reference(page);
        salma.open("/app/files/" + reference);
        page.locator(".gu-messages").waitFor();
        gallery.shows(page, "file-waiting");
        return reference;
    }

    private void followUp(Visitor salma, String reference) {
        Page page = salma.page;
        salma.open("/app/");
        page.getByText("À vous d'agir").first().waitFor();
        gallery.shows(page, "home-asked");
        salma.open("/app/files/" + reference);
        page.getByText("Quel est le bon numéro ?").waitFor();
        gallery.shows(page, "file-complement");
        button(page, "Retirer la demande").click();
        page.getByText("La demande sera définitivement close.").waitFor();
        gallery.shows(page, "file-withdraw");
        salma.open("/app/files/" + reference + "/receipt");
        salma.reads("filed");
        gallery.shows(page, "receipt-later");
        salma.open("/app/my-data");
        page.locator(".gu-accesses > li").first().waitFor();
        gallery.shows(page, "my-data");
        for (String place : List.of("acting", "notices", "notices/preferences", "my-data/held", "devices")) {
            salma.open("/app/" + place);
            page.locator(".gu-view h1").waitFor();
            gallery.shows(page, place.replaceAll(".*/", ""));
        }
        // Leads on to the file.
        salma.open("/app/notices/1");
        page.locator("h1").waitFor();
        salma.open("/app/files/" + reference);
        page.getByLabel("Votre réponse, avec vos mots").fill("C'est bien celui de ma demande.");
        button(page, "Envoyer").first().click();
        assertThat(page.getByText("Votre réponse, avec vos mots")).isHidden();
        String wrong = page.locator("a[href*='/app/correct/']").first().getAttribute("href");
        salma.open(wrong);
        page.waitForURL("**/request/correct-data/**");
        page.locator(".gu-view h1").waitFor();
        gallery.shows(page, "correct");
    }

    private void studio(Visitor amina) {
        Page page = amina.page;
        amina.openSignedIn("/app/studio", "amina.sqalli");
        page.locator(".gu-view h1").waitFor();
        gallery.shows(page, "studio");
        amina.open("/app/studio/scholarship");
        button(page, "Modifier").click();
        page.locator("guichet-modeler .gu-side-entries button").first().waitFor();
        gallery.shows(page, "studio-model");
        button(page, "service.yaml").click();
        page.locator(".gu-studio-text").waitFor();
        gallery.shows(page, "studio-text");
        page.getByText("Donner à relire").first().click();
        button(page, "Donner à relire").click();
        amina.open("/app/studio/scholarship/review");
        page.locator(".gu-view h1").waitFor();
        gallery.shows(page, "studio-review");
        amina.open("/app/studio/scholarship/rehearsal");
        button(page, "Commencer").click();
        page.locator(".gu-rehearsal-clock").waitFor();
        gallery.shows(page, "studio-rehearsal");
        amina.open("/app/studio/scholarship/versions");
        page.locator(".gu-view h1").waitFor();
        gallery.shows(page, "studio-versions");
        try (Visitor kenza = arrives()) {
            kenza.openSignedIn("/app/studio/birth-and-family-rights/live", "kenza.mrini");
            kenza.page.locator("guichet-modeler .gu-tool").first().waitFor();
            gallery.shows(kenza.page, "studio-live");
        }
    }

    /** The second parent's part of a request, which its owner has handed over. */
    private void part(Visitor salma, Visitor imane) {
        salma.open("/app/request/birth-and-family-rights");
        salma.page.waitForURL("**/evidence**");
        String part = product.database()
                .sql("""
                        insert into guichet.contribution (case_id, section, number, asked_by_name, state)
                        select id, 'contact', :number, 'Salma Bennani', 'open' from guichet.case_file
                         where state = 'draft' and service = 'birth-and-family-rights' limit 1
                        returning id
                        """)
                .param("number", "LH700001")
                .query(String.class)
                .single();
        imane.open("/app/part/" + part);
        imane.page.locator(".gu-view h1").waitFor();
        gallery.shows(imane.page, "part");
    }

    private void operator(Visitor ilyas, String reference) {
        Page page = ilyas.page;
        await().atMost(Duration.ofSeconds(60))
                .until(() -> product.database()
                                .sql("select count(*) from guichet.case_step where state = 'stuck'")
                                .query(Integer.class)
                                .single()
                        > 0);
        ilyas.openSignedIn("/app", "ilyas.naciri");
        page.waitForURL("**/app/repairs**");
        gallery.shows(page, "repairs");
        ilyas.open("/app/repairs/late-answers");
        page.locator(".gu-view h1").waitFor();
        gallery.shows(page, "repairs-late");
        ilyas.open("/app/repairs/retries");
        page.locator(".gu-view h1").waitFor();
        gallery.shows(page, "repairs-retries");
        ilyas.open("/app/repairs/calls");
        page.getByText(reference).first().waitFor();
        gallery.shows(page, "repairs-calls");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(reference))
                .first()
                .click();
        page.waitForURL("**/app/repairs/calls/*/**");
        button(page, "Réessayer").first().waitFor();
        gallery.shows(page, "repairs-call");
        page.getByText("Annuler toute la demande").click();
        page.waitForURL("**/undo**");
        page.locator(".gu-undo-preview").waitFor();
        gallery.shows(page, "repairs-undo");
    }

    private void auditor(Visitor driss, String reference) {
        Page page = driss.page;
        driss.openSignedIn("/app", "driss.kettani");
        page.waitForURL("**/app/audit**");
        page.getByText(reference).first().waitFor();
        gallery.shows(page, "audit");
        driss.open("/app/audit/acts");
        page.locator(".gu-desk tbody tr").first().waitFor();
        gallery.shows(page, "audit-acts");
        driss.open("/app/audit/verification");
        button(page, "Tout vérifier").click();
        page.getByText(Pattern.compile("^Le journal est intact")).first().waitFor();
        gallery.shows(page, "audit-verification");
    }

    private static Locator button(Page page, String name) {
        return OfficePages.button(page, name);
    }
}
