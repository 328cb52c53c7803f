package org.guichetunique.portal.shell.frame;

import java.util.List;

/** The places that a feature has in the main navigation: any component of this type brings its own. */
public interface Destinations {

    List<Destination> destinations();
}
