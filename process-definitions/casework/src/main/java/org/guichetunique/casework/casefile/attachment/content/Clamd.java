package org.guichetunique.casework.casefile.attachment.content;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** ClamAV's daemon, asked over TCP with INSTREAM (clamd(8)). Where it does not answer, nothing is let in. */
public final class Clamd implements VirusScan {

    private static final int CHUNK = 65_536;
    private static final int LONGEST_ANSWER = 4_096;
    private static final Duration CONNECT = Duration.ofSeconds(3);

    private final InetSocketAddress address;
    private final Duration patience;

    /** @param patience for each answer */
    public Clamd(String host, int port, Duration patience) {
        this.address = new InetSocketAddress(host, port);
        this.patience = patience;
    }

    @Override
    public void scan(Path file) throws Refused {
        String answer;
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHostString(), address.getPort()), (int) CONNECT.toMillis());
            socket.setSoTimeout((int) patience.toMillis());
            answer = ask(socket, file);
        } catch (IOException e) {
            throw new Refused(Refusal.NOT_SCANNED);
        }
        if (answer.endsWith(" FOUND")) {
            throw new Refused(Refusal.INFECTED);
        }
        if (!answer.equals("stream: OK")) {
            throw new Refused(Refusal.NOT_SCANNED);
        }
    }

    private static String ask(Socket socket, Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(socket.getOutputStream());
                InputStream content = Files.newInputStream(file)) {
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            byte[] buffer = new byte[CHUNK];
            for (int read = content.read(buffer); read > 0; read = content.read(buffer)) {
                out.writeInt(read);
                out.write(buffer, 0, read);
            }
            out.writeInt(0);
            out.flush();
            byte[] answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
            return new String(answer, StandardCharsets.US_ASCII)
                    .replace("\0", "")
                    .strip();
        }
    }
}
