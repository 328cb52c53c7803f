/** What a case gives its owner on paper: receipt, decisions and certificates, each once, printed, sealed and verifiable. */
@NullMarked
package org.guichetunique.casework.casefile.document;

import org.jspecify.annotations.NullMarked;
