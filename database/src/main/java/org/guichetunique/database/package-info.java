/** The one store: its schemas and roles, its migrations, and the PostgreSQL that development brings along. */
@NullMarked
package org.guichetunique.database;

import org.jspecify.annotations.NullMarked;
