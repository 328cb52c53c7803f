/** The keys that sign the tokens: created on the first start, kept encrypted, replaced as they age. */
@NullMarked
package org.guichetunique.identity.signingkey;

import org.jspecify.annotations.NullMarked;
