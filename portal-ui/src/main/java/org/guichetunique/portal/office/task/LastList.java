package org.guichetunique.portal.office.task;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;

/** The list that the officer looked at last, to which the ways from a file lead back. */
record LastList(QueryParameters parameters) {

    static void is(QueryParameters parameters) {
        VaadinSession.getCurrent().setAttribute(LastList.class, new LastList(parameters));
    }

    static QueryParameters parametersNow() {
        VaadinSession session = VaadinSession.getCurrent();
        LastList last = session == null ? null : session.getAttribute(LastList.class);
        return last == null ? QueryParameters.empty() : last.parameters();
    }

    /** The address of the list, for a link. */
    static String address() {
        String query = parametersNow().getQueryString();
        return "/app/" + TaskNavigation.WORKLIST + (query.isEmpty() ? "" : "?" + query);
    }
}
