/** What a WSDL says about the messages of a SOAP service, as far as the exchange speaks SOAP. */
@NullMarked
package org.guichetunique.exchange.wsdl;

import org.jspecify.annotations.NullMarked;
