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
        product = new Product();
        browsers = new Browsers();
    }

    @AfterAll
    static void stop() {
        browsers.close();
        product.close();
    }

    @Test
    void inFrenchOnAPhoneAMotherGetsTheCertificateAndTheAllowance() {
        walk(Tongue.FRENCH, "salma.bennani", "mother");
    }

    @Test
    void inArabicOnAPhoneByKeyboardAloneAFatherGetsTheCertificateAndTheGrant() {
        walk(Tongue.ARABIC, "karim.elamrani", "father");
    }

    private static void walk(Tongue tongue, String account, String kinship) {
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
            Parent declarant = new Parent(parent, kinship);
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
            parent.reads("contested");
            parent.looksAround("ledger");
        }
        assertThat(product.database()
                        .sql("select count(*) from guichet.case_file c where c.state = 'closed'"
                                + " and c.ending = 'rights-opened' and c.owner_name like :name")
                        .param("name", account.startsWith("salma") ? "Salma%" : "Karim%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }
}
