package org.guichetunique.portal.shell.frame;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.servlet.http.HttpServletResponse;
import org.guichetunique.portal.shell.access.SignedIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Not a dead end: says who gives the right that is missing, and lets the person come back as somebody else. */
@AnonymousAllowed
@ParentLayout(Frame.class)
class AccessDeniedView extends DeadEnd implements HasErrorParameter<AccessDeniedException> {

    private static final Logger LOG = LoggerFactory.getLogger(AccessDeniedView.class);

    private final transient AuthenticationContext authentication;

    AccessDeniedView(AuthenticationContext authentication) {
        this.authentication = authentication;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        LOG.warn(
                "{} was refused {}",
                SignedIn.ifAny().map(SignedIn::subject).orElse("Nobody"),
                event.getLocation().getPath().replaceAll("\\p{Cntrl}", " "));
        explain("denied");
        goOn();
        offerOtherAccount(authentication, event.getLocation());
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
