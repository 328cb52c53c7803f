package org.guichetunique.portal.operation.repair;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.guichetunique.casework.casefile.CaseId;
import org.guichetunique.casework.operation.repair.CaseUndo;
import org.guichetunique.casework.operation.repair.IncidentDesk;
import org.guichetunique.casework.operation.repair.IncidentFilter;
import org.guichetunique.casework.operation.repair.KeptReplies;
import org.guichetunique.casework.operation.repair.Operator;
import org.guichetunique.casework.operation.repair.Repairs;
import org.guichetunique.exchange.call.Outcome;
import org.guichetunique.portal.Browsers;
import org.guichetunique.portal.IdentityStub;
import org.guichetunique.portal.RunningPortal;
import org.guichetunique.portal.shell.language.Language;
import org.guichetunique.portal.shell.language.Messages;
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

class DeskInBrowserTest extends RunningPortal {

    private static Browsers browsers;

    @Autowired
    private Repairs repairs;

    @Autowired
    private IncidentDesk incidents;

    @Autowired
    private CaseUndo undo;

    @Autowired
    private KeptReplies answers;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Messages messages;

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
    @ValueSource(strings = {"CITIZEN", "OFFICER", "SUPERVISOR", "DESIGNER", "AUDITOR"})
    void onlyOperatorsMayRepair(String role) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("somebody", "", "ROLE_" + role));
        Operator somebody = new Operator("somebody", "Somebody");
        CaseId id = new CaseId(UUID.randomUUID());

        assertThatThrownBy(() -> incidents.groups()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> incidents.look(id, "step", somebody, "Why not"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> repairs.retryAll(IncidentFilter.ALL, somebody))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> undo.undo(id, somebody, "Why not")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> answers.page(null)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void citizensAndOfficersAreSentAway() {
        for (IdentityStub.Person person : new IdentityStub.Person[] {IdentityStub.SALMA, IdentityStub.OMAR}) {
            IDENTITY.signsIn(person);
            try (BrowserContext context = browsers.person(Browsers.DESKTOP, "fr")) {
                Page page = context.newPage();
                for (String path : new String[] {
                    "repairs",
                    "repairs/calls",
                    "repairs/late-answers",
                    "repairs/calls/" + UUID.randomUUID() + "/step",
                    "repairs/requests/" + UUID.randomUUID() + "/undo"
                }) {
                    page.navigate(address("/app/" + path));
                    assertThat(page.locator("h1")).hasText("Cette page est réservée à d'autres personnes");
                }
                assertThat(page.locator(".gu-nav")).not().containsText("Réparations");
            }
        }
    }

    @Test
    void everyWayInWhichACallFailsIsSaidInPlainWords() {
        Stream.concat(
                        Arrays.stream(Outcome.Reason.values()).map(Enum::name),
                        Stream.of("LACKING_INPUT", "NO_ANSWER_IN_TIME"))
                .forEach(code -> assertThat(messages.getMessage("repair.cause." + code, null, "", Locale.FRENCH))
                        .as(code)
                        .isNotEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerThatCameTooLateIsReadForAReason(Language language) {
        String reference = keptAnswer(language);
        IDENTITY.signsIn(IdentityStub.ILYAS);
        try (BrowserContext context = browsers.person(Browsers.DESKTOP, language.code())) {
            Page page = context.newPage();
            page.navigate(address("/app/?lang=" + language.code()));
            page.waitForURL("**/app/repairs**");
            Browsers.looksAround(page, "repair-desk", language.code());
            page.navigate(address("/app/repairs/late-answers?lang=" + language.code()));
            assertThat(page.locator("main")).containsText(reference);
            assertThat(page.locator("main")).not().containsText("4711");
            Browsers.looksAround(page, "repair-late", language.code());
            readsForAReason(page, reference);
            Browsers.looksAround(page, "repair-late-shown", language.code());
            page.navigate(address("/app/repairs/late-answers"));
            readsForAReason(page, reference);
        }
        assertThat(database.sql("""
                        select count(*) from repair_action a join exchange_log l on l.exchange_id = a.exchange_id
                          join case_file c on c.id = a.case_id
                         where c.reference = :reference and a.reason = 'The bulletin asks' and l.person = 'founder'
                        """)
                        .param("reference", reference)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private static void readsForAReason(Page page, String reference) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(reference))
                .press("Enter");
        page.locator(".gu-late textarea").first().fill("The bulletin asks");
        page.locator(".gu-late .gu-button").press("Enter");
        assertThat(page.locator(".gu-late")).containsText("4711");
    }

    private String keptAnswer(Language language) {
        UUID id = UUID.randomUUID();
        String reference = "GU-DESK-222" + (2 + language.ordinal());
        database.sql("""
                        insert into case_file (id, service, state, reference, owner, owner_name, language,
                                               competent_authority, submitted_at, legal_warning_at,
                                               legal_limit_at)
                        values (:id, 'company-creation', 'open', :reference, 'founder', 'Samira El Idrissi', 'fr',
                                'investment-centre', now(), now(), now())
                        """).param("id", id).param("reference", reference).update();
        database.sql("""
                        insert into late_answer (authority, idempotency_key, operation, case_id, state, answered_at,
                                                 status, body, digest)
                        values ('official-bulletin', :key, 'official-bulletin.publishNotice', :id, 'too-late', now(),
                                201, :body::jsonb, 'digest')
                        """)
                .param("key", id.toString())
                .param("id", id)
                .param("body", "{\"notice\": \"4711\", \"publishedOn\": \"2026-11-20\"}")
                .update();
        return reference;
    }
}
