/** What a case gives its owner on paper: receipt, decisions and certificates, each once, printed, sealed and verifiable. */
@NullMarked
package org.guichetunique.engine.document;

import org.jspecify.annotations.NullMarked;
