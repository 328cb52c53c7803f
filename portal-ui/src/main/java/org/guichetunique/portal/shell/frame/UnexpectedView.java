package org.guichetunique.portal.shell.frame;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.guichetunique.portal.shell.support.SupportCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A view that could not be opened. The person gets a code, the log gets the rest. */
@AnonymousAllowed
@ParentLayout(Frame.class)
class UnexpectedView extends DeadEnd implements HasErrorParameter<Exception> {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedView.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        SupportCode code = SupportCode.next();
        LOG.error("{} opening {}", code, event.getLocation().getPath(), parameter.getException());
        explain("unexpected");
        quote(code);
        goOn();
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
