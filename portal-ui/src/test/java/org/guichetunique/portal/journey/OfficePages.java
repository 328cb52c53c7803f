package org.guichetunique.portal.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The walk through the pages of the officers' desk, from the worklist to a decision. */
final class OfficePages {

    private final Product product;
    private final Gallery gallery;

    OfficePages(Product product, Gallery gallery) {
        this.product = product;
        this.gallery = gallery;
    }

    void work(Visitor nadia, String reference) {
        Page page = nadia.page;
        nadia.openSignedIn("/app/tasks", "nadia.chraibi");
        page.getByText(reference).first().waitFor();
        page.locator(".gu-dense input[data-task]").first().click();
        page.locator(".gu-refine > summary").click();
        gallery.shows(page, "worklist");
        page.locator(".gu-refine > summary").click();
        new Registrar(nadia).opens(reference);
        nadia.button("take").waitFor();
        gallery.shows(page, "task");
        nadia.press("take");
        nadia.choose("accept");
        nadia.choose("reason");
        gallery.shows(page, "task-decision");
        page.getByText("Demander un complément au demandeur").click();
        gallery.shows(page, "task-complement-form");
        page.getByLabel("Il manque une information").first().check();
        page.getByLabel("Expliquez simplement").fill("Quel est le bon numéro ?");
        button(page, "Demander et arrêter le délai").click();
        page.getByText("Le délai légal est suspendu").first().waitFor();
        page.getByLabel("Écrire un message").fill("Bonjour, voyez ma demande ci-dessus.");
        button(page, "Envoyer le message").click();
        page.getByText("Message envoyé.").waitFor();
        gallery.shows(page, "task-complement-asked");
        nadia.open("/app/registry");
        page.locator(".gu-view h1").waitFor();
        gallery.shows(page, "registry");
        nadia.open("/app/registry/civil-registry");
        page.locator(".gu-view h1").waitFor();
        gallery.shows(page, "registry-authority");
        nadia.open("/app/search");
        // Is typed, and opens nothing.
        page.locator(".gu-search-text input").press("?");
        page.locator(".gu-search-text input").fill("bennani");
        page.getByText(reference).first().waitFor();
        gallery.shows(page, "search-files");
        nadia.open("/app/tasks/together?task="
                + product.database()
                        .sql("select id from guichet.task where state = 'open' limit 1")
                        .query(String.class)
                        .single());
        page.locator(".gu-view h1").waitFor();
        gallery.shows(page, "together");
        nadia.open("/app/opinions");
        page.locator(".gu-view h1").waitFor();
        gallery.shows(page, "opinions-none");
        nadia.open("/app/opinions/figures");
        page.locator(".gu-view h1").waitFor();
        gallery.shows(page, "coordination-none");
        String opinion = opinionAsked(reference);
        page.reload();
        page.locator(".gu-tasks").first().waitFor();
        gallery.shows(page, "coordination");
        nadia.open("/app/opinions/" + opinion);
        page.locator(".gu-view h1").waitFor();
        gallery.shows(page, "opinion");
        nadia.open("/app/notices/mail");
        page.locator(".gu-view h1").waitFor();
        gallery.shows(page, "officer-mail");
        nadia.open("/app/read/" + reference);
        page.locator(".gu-reading").waitFor();
        gallery.shows(page, "read-reason");
        nadia.open("/app/tasks");
        page.getByText(reference).first().waitFor();
    }

    private String opinionAsked(String reference) {
        return product.database()
                .sql("""
                        insert into guichet.opinion (case_id, asked_by, asker, asker_name, authority, question, lateness,
                                                     asked_at, reminds_at, due_at, state)
                        select id, 'social-security', 'omar', 'Omar Fassi', 'civil-registry', 'Le livret est-il à jour ?',
                               'escalate', now(), now() + interval '10 days', now() + interval '15 days', 'asked'
                          from guichet.case_file where reference = :reference
                        returning id
                        """)
                .param("reference", reference)
                .query(String.class)
                .single();
    }

    void supervise(Visitor rachid) {
        rachid.openSignedIn("/app/tasks", "rachid.benjelloun");
        rachid.page.locator(".gu-view h1").waitFor();
        rachid.open("/app/tasks/load");
        rachid.page.locator(".gu-view h1").waitFor();
        gallery.shows(rachid.page, "load");
        rachid.open("/app/tasks/templates");
        rachid.page.locator(".gu-view h1").waitFor();
        gallery.shows(rachid.page, "templates");
        rachid.open("/app/tasks/absence");
        rachid.page.locator(".gu-view h1").waitFor();
        button(rachid.page, "Déclarer l’absence").click();
        gallery.shows(rachid.page, "absence");
        rachid.open("/app/tasks/figures");
        rachid.page.locator(".gu-view h1").waitFor();
        gallery.shows(rachid.page, "figures");
        rachid.page.keyboard().press("?");
        rachid.page.waitForURL("**/app/tasks/keys");
        gallery.shows(rachid.page, "keys");
        rachid.open("/app/tasks/keys");
        button(rachid.page, "Désactiver les raccourcis").click();
        button(rachid.page, "Activer les raccourcis").waitFor();
        rachid.open("/app/tasks");
        rachid.page.locator(".gu-view h1").waitFor();
        assertThat(rachid.page.locator("kbd, [aria-keyshortcuts]")).hasCount(0);
    }

    /** Accepts what an authority then cannot enter. */
    void decide(Visitor nadia, String reference) {
        Page page = nadia.page;
        product.authoritiesDesk("POST", "/_behaviour", """
                {"authority": "population-register", "operation": "registerChild", "behaviour": "redirect"}
                """);
        nadia.open("/app/tasks");
        new Registrar(nadia).opens(reference);
        nadia.choose("accept");
        nadia.choose("reason");
        nadia.fill("explanation", "Tout est en ordre.");
        nadia.press("decide");
        nadia.button("confirm").waitFor();
        gallery.shows(page, "task-confirmation");
        nadia.press("confirm");
        page.waitForURL(url -> url.contains("/app/tasks") && !url.matches(".*/app/tasks/[^?]+.*"));
    }

    static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
