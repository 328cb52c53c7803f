package org.guichetunique.portal.audit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.guichetunique.casework.audit.AccessQuery;
import org.guichetunique.casework.audit.AccessSearch;
import org.guichetunique.casework.audit.ActQuery;
import org.guichetunique.casework.audit.Agents;
import org.guichetunique.casework.audit.Auditor;
import org.guichetunique.casework.audit.LogVerifications;
import org.guichetunique.casework.audit.OfficialActs;
import org.guichetunique.casework.audit.PersonLookup;
import org.guichetunique.exchange.log.ExchangeLog;
import org.guichetunique.portal.Browsers;
import org.guichetunique.portal.IdentityStub;
import org.guichetunique.portal.RunningPortal;
import org.guichetunique.portal.shell.language.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class AuditInBrowserTest extends RunningPortal {

    private static final Auditor SOMEBODY = new Auditor("somebody", "Somebody");

    private static Browsers browsers;

    @Autowired
    private AccessSearch accesses;

    @Autowired
    private OfficialActs acts;

    @Autowired
    private PersonLookup lookup;

    @Autowired
    private LogVerifications verifications;

    @Autowired
    private Agents agents;

    @Autowired
    private ExchangeLog log;

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

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CITIZEN", "OFFICER", "SUPERVISOR", "DESIGNER", "REVIEWER", "OPERATOR", "COUNTER"})
    void onlyAuditorsMayLookIntoTheLog(String role) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("somebody", "", "ROLE_" + role));

        assertThatThrownBy(() -> accesses.page(AccessQuery.ALL, null, SOMEBODY))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> acts.page(new ActQuery(Set.of(), null, null, null), null, SOMEBODY))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> lookup.find("GU-2222-2222", "Why not", SOMEBODY))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> verifications.begin(false, null, null, SOMEBODY))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> agents.find("nadia")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void othersAreSentAway() {
        for (IdentityStub.Person person : List.of(IdentityStub.SALMA, IdentityStub.OMAR, IdentityStub.ILYAS)) {
            IDENTITY.signsIn(person);
            try (BrowserContext context = browsers.person(Browsers.DESKTOP, "fr")) {
                Page page = context.newPage();
                for (String path : List.of("audit", "audit/acts", "audit/verification")) {
                    page.navigate(address("/app/" + path));
                    assertThat(page.locator("h1")).hasText("Cette page est réservée à d'autres personnes");
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAuditorSeesWhoReadAFileAndWhyOnceTheyHaveSaidWhyThemselves(Language language) {
        String reference = readFile(language);
        IDENTITY.signsIn(IdentityStub.DRISS);
        try (BrowserContext context = browsers.person(Browsers.DESKTOP, language.code())) {
            Page page = context.newPage();
            page.navigate(address("/app/?lang=" + language.code()));
            page.waitForURL("**/app/audit**");
            assertThat(page.locator("main")).not().containsText("Samira El Idrissi");
            page.locator("summary").first().click();
            Browsers.looksAround(page, "audit-person", language.code());
            page.locator(".gu-audit-person input").first().fill(reference);
            page.locator(".gu-audit-person .gu-button").press("Enter");
            assertThat(page.locator("main")).not().containsText("Samira El Idrissi");
            page.locator(".gu-audit-person textarea").first().fill("Plainte 12/2026");
            page.locator(".gu-audit-person .gu-button").press("Enter");
            assertThat(page.locator(".gu-audit-chosen")).containsText("Samira El Idrissi");
            assertThat(page.locator(".gu-desk tbody tr")).hasCount(2);
            assertThat(page.locator(".gu-desk tbody tr").last()).containsText("Omar Alaoui");
            assertThat(page.locator(".gu-desk tbody tr").first()).containsText("Plainte 12/2026");
            Browsers.looksAround(page, "audit-accesses", language.code());
            page.navigate(address("/app/audit/acts"));
            assertThat(page.locator(".gu-desk")).containsText("Plainte 12/2026");
            Browsers.looksAround(page, "audit-acts", language.code());
        }
    }

    @Test
    void whatIsFoundIsTakenAwayInColumns() throws IOException {
        String reference = readFile(Language.FRENCH);
        IDENTITY.signsIn(IdentityStub.DRISS);
        try (BrowserContext context = browsers.person(Browsers.DESKTOP, "fr")) {
            Page page = context.newPage();
            page.navigate(address("/app/audit"));
            Download file = page.waitForDownload(() ->
                    page.getByText(Pattern.compile("^Télécharger")).first().click());

            List<String> lines = Files.readAllLines(file.path());
            assertThat(lines.getFirst()).startsWith("\uFEFFNuméro;Quand;Agent;Administration;");
            assertThat(lines).anySatisfy(line -> assertThat(line).contains(";Omar Alaoui;", ";" + reference + ";"));
        }
    }

    @Test
    void theLogIsVerifiedOnThePageAndItsResultAndAPartAreKept() throws IOException {
        readFile(Language.FRENCH);
        IDENTITY.signsIn(IdentityStub.DRISS);
        try (BrowserContext context = browsers.person(Browsers.DESKTOP, "fr")) {
            Page page = context.newPage();
            page.navigate(address("/app/audit/verification"));
            button(page, "Tout vérifier").click();
            Locator result = page.locator(".gu-audit-results article").first();
            assertThat(result).containsText("Le journal est intact");
            Browsers.looksAround(page, "audit-verification", "fr");
            Download kept = page.waitForDownload(
                    () -> result.getByText("Télécharger ce résultat").click());
            assertThat(Files.readString(kept.path())).containsPattern("head [0-9a-f]{64}");

            button(page, "Préparer").click();
            Download part = page.waitForDownload(() ->
                    page.getByText(Pattern.compile("^Télécharger \\(JSON")).click());
            assertThat(Files.readAllLines(part.path()).getFirst()).contains("guichet-exchange-log-1");
        }
    }

    private String readFile(Language language) {
        UUID id = UUID.randomUUID();
        String reference = "GU-AVDT-" + (2 + language.ordinal())
                + UUID.randomUUID()
                        .toString()
                        .toUpperCase(java.util.Locale.ROOT)
                        .replaceAll("[^2-9A-F]", "")
                        .substring(0, 3);
        database.sql("""
                        insert into case_file (id, service, state, reference, owner, owner_name, language,
                                               competent_authority, submitted_at, legal_warning_at, legal_limit_at)
                        values (:id, 'company-creation', 'open', :reference, 'founder', 'Samira El Idrissi', 'fr',
                                'investment-centre', now(), now(), now())
                        """).param("id", id).param("reference", reference).update();
        log.read(
                new ExchangeLog.Reader("omar", "Omar Alaoui", "social-security"),
                id,
                "founder",
                "task",
                new ExchangeLog.Purpose("company-creation", "examine", "Loi 88-17"),
                List.of("person.familyName"));
        return reference;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
