package org.guichetunique.portal.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads a body once and so far, whatever length it states, and keeps it at hand: the key of a call goes with its content. */
final class BoundedBody extends OncePerRequestFilter {

    static final int LARGEST = 256_000;

    private static final String ATTRIBUTE = BoundedBody.class.getName();

    private final Problems problems;

    BoundedBody(Problems problems) {
        this.problems = problems;
    }

    /** The body of a request that came through here. */
    static byte[] of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof byte[] body ? body : new byte[0];
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            problems.write(new Refusal(Refusal.Code.TOO_LARGE), request, response);
            return;
        }
        request.setAttribute(ATTRIBUTE, body);
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public ServletInputStream getInputStream() {
                        return new Bytes(body);
                    }
                },
                response);
    }

    private static final class Bytes extends ServletInputStream {

        private final ByteArrayInputStream in;

        Bytes(byte[] body) {
            this.in = new ByteArrayInputStream(body);
        }

        @Override
        public boolean isFinished() {
            return in.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("Read at once");
        }

        @Override
        public int read() {
            return in.read();
        }
    }
}
