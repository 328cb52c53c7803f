package org.guichetunique.testing.world;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks the protocol of ClamAV's daemon and finds one thing: the harmless text by which scanners are tried. */
public final class FakeClamd implements AutoCloseable {

    /** Put together here, lest a scanner takes this very class away. */
    public static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private final ServerSocket door;

    public FakeClamd() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    public String address() {
        return "127.0.0.1:" + door.getLocalPort();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket caller = door.accept();
                    DataInputStream in = new DataInputStream(caller.getInputStream());
                    OutputStream out = caller.getOutputStream()) {
                in.readNBytes("zINSTREAM\0".length());
                ByteArrayOutputStream content = new ByteArrayOutputStream();
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    content.write(in.readNBytes(length));
                }
                boolean found = content.toString(StandardCharsets.ISO_8859_1).contains(EICAR);
                out.write((found ? "stream: Eicar-Signature FOUND\0" : "stream: OK\0")
                        .getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                // The next caller is served.
            }
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
