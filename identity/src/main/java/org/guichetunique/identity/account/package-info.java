/** The accounts: who may sign in, under which names, in which roles, and the digest of their password. */
@NullMarked
package org.guichetunique.identity.account;

import org.jspecify.annotations.NullMarked;
