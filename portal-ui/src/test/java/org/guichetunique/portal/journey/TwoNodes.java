package org.guichetunique.portal.journey;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.guichetunique.portal.Browsers;
import tools.jackson.databind.JsonNode;

/**
 * Two portals behind a proxy, for {@code ./guichet drill nodes}. The node at which somebody is filing is killed; they sign
 * in again at the other, and whatever they were told must be there once. Says on one line which node was killed, how many
 * cases were filed and closed, how many acts were done twice, and what does not hold.
 */
public final class TwoNodes {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String BIRTH = "/app/request/birth-and-family-rights";

    private final Product product;
    private final Browsers browsers;
    private final List<String> wrong = new ArrayList<>();

    private TwoNodes(Product product, Browsers browsers) {
        this.product = product;
        this.browsers = browsers;
    }

    public static void main(String[] arguments) {
        int status = 1;
        try (Product product = Product.ofTwoNodes();
                Browsers browsers = new Browsers()) {
            TwoNodes nodes = new TwoNodes(product, browsers);
            nodes.told("salma.bennani", "Salma%", "mother");
            nodes.told("karim.elamrani", "Karim%", "father");
            status = 0;
        } catch (RuntimeException | Error e) {
            e.printStackTrace();
            System.out.println("ROW -\t-\t-\t-\t" + e.toString().replaceAll("\\s+", " "));
        }
        System.exit(status);
    }

    private void told(String account, String name, String kinship) {
        wrong.clear();
        int killed = filesAtANodeThatIsKilled(account, name, kinship);
        String reference = reference(name);
        decides(reference);
        await().atMost(PATIENCE)
                .until(() -> count("state = 'closed' and ending = 'rights-opened' and reference = '" + reference + "'")
                        == 1);
        product.startNode(killed);
        int filed = count("state <> 'draft' and owner_name like '" + name + "'");
        int closed = count("state = 'closed' and owner_name like '" + name + "'");
        long twice = actsDoneTwice();
        expect(filed == 1, filed + " cases instead of one");
        expect(closed == 1, closed + " cases closed");
        expect(twice == 0, twice + " acts done twice");
        String violated = wrong.isEmpty() ? "nothing" : String.join(", ", wrong);
        System.out.println("ROW node " + killed + "\t" + filed + "\t" + closed + "\t" + twice + "\t" + violated);
    }

    /** @return the node */
    private int filesAtANodeThatIsKilled(String account, String name, String kinship) {
        try (Visitor visitor = new Visitor(product, browsers, Tongue.FRENCH, Browsers.PHONE)) {
            visitor.openSignedIn(BIRTH, account);
            Parent parent = new Parent(visitor, kinship);
            parent.prepares(false);
            int node = node(visitor.page);
            visitor.button("submit").click(new Locator.ClickOptions().setNoWaitAfter(true));
            product.killNode(node);
            visitor.openSignedIn(BIRTH, account);
            expect(node(visitor.page) != node, "still at the node that was killed");
            if (count("state <> 'draft' and owner_name like '" + name + "'") == 0) {
                parent.prepares(false);
                parent.files(false);
            }
            return node;
        }
    }

    private void decides(String reference) {
        try (Visitor nadia = new Visitor(product, browsers, Tongue.FRENCH, Browsers.DESKTOP)) {
            nadia.openSignedIn("/app/tasks", "nadia.chraibi");
            nadia.page
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(reference))
                    .first()
                    .waitFor();
            Registrar registrar = new Registrar(nadia);
            registrar.opens(reference);
            registrar.decides("accept", "reason", "Tout est en ordre.", false);
        }
    }

    private static int node(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals(Proxy.COOKIE))
                .map(cookie -> Integer.parseInt(cookie.value))
                .findFirst()
                .orElseThrow();
    }

    private String reference(String name) {
        return product.database()
                .sql("select reference from guichet.case_file where owner_name like :name and state <> 'draft'")
                .param("name", name)
                .query(String.class)
                .list()
                .getFirst();
    }

    private int count(String where) {
        return product.database()
                .sql("select count(*) from guichet.case_file where " + where)
                .query(Integer.class)
                .single();
    }

    private long actsDoneTwice() {
        long twice = 0;
        JsonNode page = product.authoritiesDesk("GET", "/_ledger", "");
        while (true) {
            for (JsonNode entry : page.path("entries")) {
                twice += entry.path("effects").asInt() > 1 ? 1 : 0;
            }
            if (!page.has("next")) {
                return twice;
            }
            page = product.authoritiesDesk(
                    "GET", "/_ledger?after=" + page.path("next").asString(), "");
        }
    }

    private void expect(boolean holds, String otherwise) {
        if (!holds) {
            wrong.add(otherwise);
        }
    }
}
