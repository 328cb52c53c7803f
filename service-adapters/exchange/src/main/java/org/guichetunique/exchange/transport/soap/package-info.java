/** SOAP 1.1 and 1.2, document-literal, as an authority's WSDL says. */
@NullMarked
package org.guichetunique.exchange.transport.soap;

import org.jspecify.annotations.NullMarked;
