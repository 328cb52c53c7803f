package org.guichetunique.testing.world;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A mail server that can be closed, and that can refuse every address. */
public final class PostOffice implements AutoCloseable {

    private final int port;
    private GreenMail server;

    public PostOffice() {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open();
    }

    /** What the platform is told of it. */
    public Map<String, Object> settings() {
        return Map.of(
                "guichet.mail.host", "127.0.0.1",
                "guichet.mail.port", String.valueOf(port),
                "guichet.mail.tls", "none",
                "guichet.mail.from", "ne-pas-repondre@guichet.example");
    }

    public void open() {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    @Override
    public void close() {
        server.stop();
    }

    /** What came for an address while it was open. */
    public List<MimeMessage> to(String address) {
        return Stream.of(server.getReceivedMessages())
                .filter(mail -> recipients(mail).contains(address))
                .toList();
    }

    /** The whole message as it went over the line, its parts made readable. */
    public static String readable(MimeMessage mail) {
        try {
            return GreenMailUtil.getHeaders(mail) + "\n" + mail.getSubject() + "\n" + parts(mail);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String parts(jakarta.mail.Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof jakarta.mail.Multipart several) {
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < several.getCount(); i++) {
                all.append(parts(several.getBodyPart(i))).append('\n');
            }
            return all.toString();
        }
        return String.valueOf(part.getContent());
    }

    private static List<String> recipients(MimeMessage mail) {
        try {
            return Arrays.stream(mail.getAllRecipients()).map(Address::toString).toList();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In its place for a while: one that says of every recipient that there is no such mailbox. */
    public AutoCloseable refusingAll() throws IOException {
        server.stop();
        ServerSocket door = new ServerSocket(port);
        Thread.ofVirtual().start(() -> {
            while (!door.isClosed()) {
                try (Socket caller = door.accept()) {
                    refuse(caller);
                } catch (IOException e) {
                    // Whoever called has gone, or the door was closed.
                }
            }
        });
        return () -> {
            door.close();
            open();
        };
    }

    private static void refuse(Socket caller) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
        OutputStream out = caller.getOutputStream();
        say(out, "220 refusing");
        String line = in.readLine();
        while (line != null) {
            say(
                    out,
                    line.startsWith("RCPT")
                            ? "550 5.1.1 No such mailbox"
                            : line.startsWith("QUIT") ? "221 Bye" : "250 Ok");
            line = in.readLine();
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
