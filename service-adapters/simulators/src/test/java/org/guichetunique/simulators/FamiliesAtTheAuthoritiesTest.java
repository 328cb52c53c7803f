package org.guichetunique.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FamiliesAtTheAuthoritiesTest {
    private static final LocalDate TODAY = LocalDate.now(Settings.ZONE);

    @TempDir
    Path data;

    private Counter counter;
    private Caller caller;

    @BeforeEach
    void open() throws Exception {
        counter = Counter.open(data);
        caller = counter.caller;
    }

    @AfterEach
    void close() throws Exception {
        counter.close();
    }

    @Test
    void salma_is_known_to_every_authority() throws Exception {
        var person = caller.get("/population-register/people/AB100001").body();
        assertThat(person.path("familyNameArabic").asString()).isEqualTo("بناني");
        assertThat(person.path("sex").asString()).isEqualTo("2");
        assertThat(person.path("address").asString()).isEqualTo("14, rue des Orangers, Agdal");

        var notification = caller.get("/health-facility/birth-notifications/latest?mother=AB100001")
                .body();
        assertThat(notification.path("number").asString()).endsWith("-004217");
        assertThat(notification.path("date").asString())
                .isEqualTo(TODAY.minusDays(6).toString());
        assertThat(notification.path("child").path("sex").asString()).isEqualTo("F");

        var family = caller.get("/civil-registry/families/AB100001").body();
        assertThat(family.path("child").path("familyName").asString()).isEqualTo("Alaoui");
        assertThat(family.path("household").path("childrenCount").asInt()).isEqualTo(1);

        var contributions = caller.get("/social-security/insured/AB100001").body();
        assertThat(contributions.path("days").asInt()).isEqualTo(156);
        assertThat(contributions.path("averageWage").asInt()).isEqualTo(7400);

        var household =
                caller.get("/social-support-agency/households/of/AB100001").body();
        assertThat(household.path("number").asString()).isEqualTo("RSU004417");
        assertThat(household.path("index").asDouble()).isEqualTo(10.21);
    }

    @Test
    void a_declared_birth_gives_the_child_an_identifier_a_certificate_and_rights() throws Exception {
        var notification = caller.get("/health-facility/birth-notifications/latest?mother=AB100001")
                .body();
        var certificate = caller.post("/civil-registry/births", Declarations.birth(notification));
        var child = certificate.body().path("child").path("identifier").asString();
        assertThat(certificate.status()).isEqualTo(201);
        assertThat(child).matches(TODAY.getYear() + "[0-9]{9}");
        assertThat(certificate.body().path("actNumber").asString()).matches("[0-9]+/" + TODAY.getYear());
        assertThat(certificate.body().path("actDate").asString()).isEqualTo(TODAY.toString());
        assertThat(certificate.body().path("hijriDate").asString())
                .matches("[0-9]{1,2} [\\p{IsArabic} ]+ 14[0-9]{2} هـ");

        var again = caller.post("/civil-registry/births", Declarations.birth(notification));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body().path("code").asString()).isEqualTo("ALREADY_REGISTERED");
        assertThat(childrenCount("AB100002")).isEqualTo(2);

        var cover = caller.post("/social-security/dependants", Declarations.dependant(child, "AB100001", "AB100002"));
        assertThat(cover.status()).isEqualTo(201);
        assertThat(cover.body().path("since").asString())
                .isEqualTo(notification.path("date").asString());

        assertThat(caller.post("/social-security/family-allowances", Declarations.allowance(child))
                        .status())
                .isEqualTo(201);
        assertThat(caller.post("/social-security/family-allowances", Declarations.allowance(child))
                        .status())
                .isEqualTo(409);
        assertThat(caller.post(
                                "/social-support-agency/households/members",
                                Declarations.dependant(child, "AB100001", "AB100002"))
                        .status())
                .isEqualTo(200);
        var newborn =
                Declarations.newborn(child, certificate.body().path("actNumber").asString());
        assertThat(caller.post("/population-register/people", newborn).status()).isEqualTo(201);
        assertThat(caller.post("/population-register/people", newborn).status()).isEqualTo(409);
    }

    @Test
    void what_was_done_in_error_is_undone_and_can_be_done_again() throws Exception {
        var certificate = caller.post("/civil-registry/births", Declarations.birth("AN-2026-004217", "2026-01-02"));
        var child = certificate.body().path("child").path("identifier").asString();
        var actNumber = certificate.body().path("actNumber").asString();
        var rectification = "{\"actNumber\": \"%s\"}".formatted(actNumber);
        assertThat(caller.post("/civil-registry/births/rectifications", rectification, "undo-1")
                        .status())
                .isEqualTo(202);
        assertThat(caller.post("/civil-registry/births/rectifications", rectification, "undo-2")
                        .status())
                .isEqualTo(202);
        assertThat(effects("undo-1")).isEqualTo(1);
        assertThat(effects("undo-2")).isZero();
        assertThat(childrenCount("AB100001")).isEqualTo(1);
        assertThat(caller.post("/civil-registry/births", Declarations.birth("AN-2026-004217", "2026-01-02"))
                        .status())
                .isEqualTo(201);

        undone("/social-security/family-allowances", Declarations.allowance(child), "reference", "/stops");
        undone("/social-support-agency/birth-grants", Declarations.grant(child), "reference", "/recoveries");
        undone(
                "/social-security/dependants",
                Declarations.dependant(child, "AB100001", "AB100002"),
                "number",
                "/withdrawals");
        var identifier = "{\"identifier\": \"%s\"}".formatted(child);
        caller.post("/population-register/people", Declarations.newborn(child, actNumber));
        assertThat(caller.post("/population-register/people/withdrawals", identifier, "undo-3")
                        .status())
                .isEqualTo(204);
        assertThat(effects("undo-3")).isEqualTo(1);
        caller.post("/social-support-agency/households/members", Declarations.dependant(child, "AB100001", "AB100002"));
        assertThat(caller.post("/social-support-agency/households/members/removals", identifier, "undo-4")
                        .status())
                .isEqualTo(204);
        assertThat(effects("undo-4")).isEqualTo(1);
    }

    @Test
    void karim_and_fatima_zahra_are_not_insured_but_in_the_social_register() throws Exception {
        refused("/social-security/insured/CD200002", 404, "NOT_INSURED");
        refused("/social-security/insured/CD200003", 404, "NOT_INSURED");
        assertThat(childrenCount("CD200003")).isZero();
        assertThat(caller.get("/social-support-agency/households/of/CD200002")
                        .body()
                        .path("index")
                        .asDouble())
                .isEqualTo(8.9);
        var cover = caller.post(
                "/social-security/dependants", Declarations.dependant("2026000000017", "CD200003", "CD200002"));
        assertThat(cover.status()).isEqualTo(422);
        assertThat(cover.body().path("code").asString()).isEqualTo("NO_INSURED_PARENT");
        var grant = caller.post("/social-support-agency/birth-grants", Declarations.grant("2026000000017"));
        assertThat(grant.status()).isEqualTo(201);
        assertThat(caller.post("/social-support-agency/birth-grants", Declarations.grant("2026000000017"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void hanae_is_late_and_in_no_household() throws Exception {
        var notification = caller.get("/health-facility/birth-notifications/latest?mother=EF300003")
                .body();
        assertThat(notification.path("date").asString())
                .isEqualTo(TODAY.minusDays(47).toString());
        assertThat(caller.get("/social-security/insured/EF300003")
                        .body()
                        .path("days")
                        .asInt())
                .isEqualTo(60);
        refused("/social-support-agency/households/of/EF300003", 404, "NO_HOUSEHOLD");
        var member = caller.post(
                "/social-support-agency/households/members",
                Declarations.dependant("2026000000017", "EF300003", "EF300004"));
        assertThat(member.body().path("code").asString()).isEqualTo("NO_HOUSEHOLD");
    }

    @Test
    void some_families_are_missing_where_they_should_be_known() throws Exception {
        refused("/health-facility/birth-notifications/latest?mother=JE400001", 404, "NO_NOTIFICATION");
        refused("/civil-registry/families/KB500001", 404, "NO_FAMILY_BOOKLET");
        refused("/population-register/people/ZZ1", 404, "UNKNOWN_PERSON");
        assertThat(caller.get("/health-facility/birth-notifications/latest?mother=EE600001")
                        .body()
                        .path("abroad")
                        .asBoolean())
                .isTrue();
    }

    private void undone(String path, String request, String reference, String undo) throws Exception {
        var given = caller.post(path, request).body().path(reference).asString();
        var key = "undo" + path.replace('/', '-');
        var reply = caller.post(path + undo, "{\"%s\": \"%s\"}".formatted(reference, given), key);
        assertThat(reply.status()).isEqualTo(204);
        assertThat(effects(key)).isEqualTo(1);
        assertThat(caller.post(path, request).status()).isEqualTo(201);
    }

    private void refused(String path, int status, String code) throws Exception {
        var reply = caller.get(path);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.body().path("code").asString()).isEqualTo(code);
        assertThat(reply.raw().headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    private int childrenCount(String person) throws Exception {
        return caller.get("/civil-registry/families/" + person)
                .body()
                .path("household")
                .path("childrenCount")
                .asInt();
    }

    private int effects(String key) throws Exception {
        return caller.get("/_ledger/" + key).body().path("effects").asInt();
    }
}
