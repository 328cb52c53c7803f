package org.guichetunique.portal.shell.frame;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import org.guichetunique.portal.shell.support.SupportCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What goes wrong while a view is open: the view stays as it is, with a code to quote. */
class ViewErrorHandler implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ViewErrorHandler.class);

    private static final int LONG_ENOUGH_TO_NOTE_THE_CODE_MILLIS = 20_000;

    @Override
    public void error(ErrorEvent event) {
        SupportCode code = SupportCode.next();
        LOG.error("{} while a view was open", code, event.getThrowable());
        UI ui = UI.getCurrent();
        if (ui != null) {
            ui.access(() -> {
                Notification notification = Notification.show(
                        Wording.now("error.unexpected.notice", code.value()),
                        LONG_ENOUGH_TO_NOTE_THE_CODE_MILLIS,
                        Notification.Position.TOP_CENTER);
                notification.addThemeVariants(NotificationVariant.ERROR);
                notification.setAssertive(true);
            });
        }
    }
}
