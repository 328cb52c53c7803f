package org.guichetunique.portal.shell.frame;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.guichetunique.portal.shell.language.Language;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** Prepares each page and each window: its language, its direction, and the scripts that the browser may run. */
@Component
class PageSetup implements VaadinServiceInitListener {

    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * Scripts by nonce only, and what those load. Vaadin 25.2 compiles the expressions that the server sends, hence
     * {@code unsafe-eval}, and its components write style attributes and carry an icon font.
     */
    private static final String POLICY = "default-src 'self'; script-src 'nonce-%s' 'strict-dynamic' 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
            + "worker-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /**
     * What Vaadin says of an ended session can only be clicked: the keyboard and a screen reader reach it too. What it says
     * of the connection is read out.
     */
    private static final String REACHABLE = """
            document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status');
            new MutationObserver(() => {
              const told = document.querySelector('.v-system-error:not([role])');
              if (told) {
                told.setAttribute('role', 'button');
                told.tabIndex = 0;
                told.addEventListener('keydown', event => {
                  if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); told.click(); }
                });
                told.focus();
              }
            }).observe(document.body, { childList: true });""";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(PageSetup::page);
        event.getSource().addSessionInitListener(begun -> begun.getSession().setErrorHandler(new ViewErrorHandler()));
        event.getSource().addUIInitListener(window -> {
            ChosenLanguage.apply(
                    window.getUI(), Language.of(window.getUI().getLocale()).orElse(Language.FRENCH));
            window.getUI().getPage().executeJs(REACHABLE);
        });
        // Vaadin also asks for these messages outside a session, where no current service is set.
        event.getSource()
                .setSystemMessagesProvider(info ->
                        messages(info, event.getSource().getInstantiator().getI18NProvider()));
    }

    private static void page(IndexHtmlResponse response) {
        Language language = ChosenLanguage.opening(response.getVaadinRequest(), VaadinSession.getCurrent());
        Document page = response.getDocument();
        page.getElementsByTag("html").attr("lang", language.code()).attr("dir", language.direction());
        page.body().prependElement("noscript").appendChild(withoutScript(language, response));
        String nonce = nonce();
        page.select("script, link[rel=modulepreload]").attr("nonce", nonce);
        response.getVaadinResponse().setHeader("Content-Security-Policy", POLICY.formatted(nonce));
    }

    /** What to do where the pages cannot run; the public pages need no script. */
    private static Element withoutScript(Language language, IndexHtmlResponse response) {
        I18NProvider words =
                response.getVaadinRequest().getService().getInstantiator().getI18NProvider();
        Element told = new Element("div").addClass("gu-without-script").attr("role", "alert");
        told.appendElement("h1").text(words.getTranslation("frame.noScript", language.locale()));
        told.appendElement("p").text(words.getTranslation("frame.noScript.text", language.locale()));
        told.appendElement("a")
                .attr("href", "/" + language.code() + "/help")
                .text(words.getTranslation("frame.help", language.locale()));
        return told;
    }

    private static String nonce() {
        byte[] bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static SystemMessages messages(SystemMessagesInfo info, I18NProvider words) {
        Language language = Language.of(info.getLocale()).orElse(Language.FRENCH);
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(words.getTranslation("session.expired", language.locale()));
        messages.setSessionExpiredMessage(words.getTranslation("session.expired.text", language.locale()));
        messages.setInternalErrorNotificationEnabled(true);
        messages.setInternalErrorCaption(words.getTranslation("error.unexpected.title", language.locale()));
        messages.setInternalErrorMessage(words.getTranslation("error.unexpected.text", language.locale()));
        messages.setCookiesDisabledNotificationEnabled(true);
        messages.setCookiesDisabledCaption(words.getTranslation("session.cookies", language.locale()));
        messages.setCookiesDisabledMessage(words.getTranslation("session.cookies.text", language.locale()));
        return messages;
    }
}
