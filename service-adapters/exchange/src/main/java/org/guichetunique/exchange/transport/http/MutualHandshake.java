package org.guichetunique.exchange.transport.http;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSession;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;

/**
 * Goes on only when both sides have shown a certificate. With TLS 1.3 a server says after the handshake that it takes none
 * of ours, and it is chance whether that word or the end of the connection is read first; but it has named before whom it
 * trusts, and where that is nobody who vouches for us, nothing was shown and nothing is sent.
 */
final class MutualHandshake extends DefaultClientTlsStrategy {

    MutualHandshake(SSLContext context) {
        super(context);
    }

    @Override
    protected void verifySession(String hostname, SSLSession session) throws SSLException {
        super.verifySession(hostname, session);
        if (session.getLocalCertificates() == null) {
            throw new SSLHandshakeException("The authority takes none of our certificates, or asks for none");
        }
    }
}
