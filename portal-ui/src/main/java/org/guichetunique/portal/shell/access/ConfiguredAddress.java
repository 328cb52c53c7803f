package org.guichetunique.portal.shell.access;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.URI;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Has every request come to the address that the operator configured. What a client says of the host it means, itself or
 * through a proxy, is in no link, no redirect and no page that others are shown.
 */
final class ConfiguredAddress extends ValveBase {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final URI address;

    ConfiguredAddress(URI address) {
        super(true);
        this.address = address;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        boolean secure = "https".equals(address.getScheme());
        request.getCoyoteRequest().scheme().setString(address.getScheme());
        request.setSecure(secure);
        request.getCoyoteRequest().serverName().setString(address.getHost());
        request.getCoyoteRequest().setServerPort(port(request, secure));
        getNext().invoke(request, response);
    }

    /** Port 0 is any that was free. */
    private int port(Request request, boolean secure) {
        return switch (address.getPort()) {
            case -1 -> secure ? HTTPS : HTTP;
            case 0 -> request.getLocalPort();
            default -> address.getPort();
        };
    }
}
