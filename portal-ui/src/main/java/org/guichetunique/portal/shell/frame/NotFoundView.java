package org.guichetunique.portal.shell.frame;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.servlet.http.HttpServletResponse;

/** Says the same of what does not exist as of what is another person's, and lets that person come in their place. */
@AnonymousAllowed
@ParentLayout(Frame.class)
class NotFoundView extends DeadEnd implements HasErrorParameter<NotFoundException> {

    private final transient AuthenticationContext authentication;

    NotFoundView(AuthenticationContext authentication) {
        this.authentication = authentication;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        boolean couldBeAnothers = RouteConfiguration.forSessionScope()
                .getRoute(event.getLocation().getPath())
                .isPresent();
        explain(couldBeAnothers ? "notYours" : "notFound");
        goOn();
        if (couldBeAnothers) {
            offerOtherAccount(authentication, event.getLocation());
        }
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
