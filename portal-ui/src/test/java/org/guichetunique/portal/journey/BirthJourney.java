package org.guichetunique.portal.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.guichetunique.portal.Browsers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole way of a parent and an officer, as people walk it. */
class BirthJourney {

    private static Product product;
    private static Browsers browsers;

    @BeforeAll
    static void start() {
        product = Product.ofTheDay();
        browsers = new Browsers();
    }

    @AfterAll
    static void stop() {
        browsers.close();
    }

    @Test
    void inFrenchOnAPhoneAMotherGetsTheCertificateAndTheAllowance() {
        walk(Tongue.FRENCH, "salma.bennani", "mother");
    }

    @Test
    void inArabicOnAPhoneByKeyboardAloneAFatherWithoutAddressOrAccountGetsTheCertificateAndTheGrant() {
        walk(Tongue.ARABIC, "karim.elamrani", "father");
    }

    private static void walk(Tongue tongue, String account, String kinship) {
        String owner = account.startsWith("salma") ? "Salma%" : "Karim%";
        int before = withRightsOpened(owner);
        try (Visitor parent = new Visitor(product, browsers, tongue, Browsers.PHONE);
                Visitor officer = new Visitor(product, browsers, tongue, Browsers.DESKTOP)) {
            if (tongue == Tongue.ARABIC) {
                parent.byKeyboardAlone();
            }
            parent.open("/" + tongue.language);
            parent.looksAround("home");
            parent.open("/" + tongue.language + "/services/birth-and-family-rights");
            parent.looksAround("service");
            parent.activate(parent.page
                    .getByRole(
                            com.microsoft.playwright.options.AriaRole.LINK,
                            new com.microsoft.playwright.Page.GetByRoleOptions().setName(tongue.word("begin")))
                    .first());
            parent.signInAs(account);
            Parent declarant = new Parent(parent, kinship, tongue == Tongue.FRENCH);
            declarant.prepares(tongue == Tongue.ARABIC);
            String reference = tongue == Tongue.ARABIC ? declarant.filesByKeyboard(true) : declarant.files(false);
            parent.activate(parent.page.getByText(tongue.word("follow")).first());
            parent.page.waitForURL("**/app/files/" + reference + "**");
            parent.looksAround("waiting");

            officer.openSignedIn("/app/tasks", "nadia.chraibi");
            officer.page.getByText(reference).first().waitFor();
            officer.looksAround("worklist");
            Registrar registrar = new Registrar(officer);
            registrar.opens(reference);
            officer.looksAround("file");
            registrar.decides("accept", "reason", "Tout est en ordre.", true);

            parent.reads("opened");
            parent.looksAround("done");
            parent.page
                    .getByRole(
                            com.microsoft.playwright.options.AriaRole.LINK,
                            new com.microsoft.playwright.Page.GetByRoleOptions().setName(tongue.word("myData")))
                    .click();
            parent.page.waitForURL("**/app/my-data**");
            parent.page.getByText("Nadia Chraibi").first().waitFor();
            parent.press("contest");
            parent.page.locator(".gu-remedy textarea").first().fill("Pourquoi ?");
            parent.press("sendContest");
            parent.reads("contested");
            parent.looksAround("ledger");
        }
        assertThat(withRightsOpened(owner)).isEqualTo(before + 1);
    }

    private static int withRightsOpened(String owner) {
        return product.database()
                .sql("select count(*) from guichet.case_file where state = 'closed' and ending = 'rights-opened'"
                        + " and owner_name like :owner")
                .param("owner", owner)
                .query(Integer.class)
                .single();
    }
}
