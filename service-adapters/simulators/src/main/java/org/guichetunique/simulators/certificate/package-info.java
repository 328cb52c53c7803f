/** Certificates for demonstrations and tests, made on the spot and trusted by nobody else. */
@NullMarked
package org.guichetunique.simulators.certificate;

import org.jspecify.annotations.NullMarked;
