package dev.assay.local.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A connection to a service on this machine, over which requests go as they are written, several at once too.
public final class Wire implements Closeable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String END_OF_HEAD = "\r\n\r\n";

    private final Socket socket;
    private final InputStream in;

    public Wire(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout((int) PATIENCE.toMillis());
        in = new BufferedInputStream(socket.getInputStream());
    }

    /// An answer.
    ///
    /// @param head from the status to the last header
    public record Reply(String head, String body) {

        public int status() {
            return Integer.parseInt(head.substring("HTTP/1.1 ".length()).substring(0, 3));
        }

        /// The headers in any order, their names in small letters.
        public Set<String> headers() {
            return lines().map(line -> name(line) + line.substring(line.indexOf(':')))
                    .collect(Collectors.toSet());
        }

        /// What a header says, its name in small letters; empty where there is none.
        public String header(String name) {
            return lines().filter(line -> name(line).equals(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("");
        }

        private Stream<String> lines() {
            return head.lines().skip(1);
        }

        private static String name(String line) {
            return line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT);
        }
    }

    /// Asks for addresses, all at once.
    public void ask(String... addresses) throws IOException {
        write(Arrays.stream(addresses)
                .map(address -> "GET " + address + " HTTP/1.1\r\nHost: localhost" + END_OF_HEAD)
                .collect(Collectors.joining()));
    }

    public void write(String requests) throws IOException {
        socket.getOutputStream().write(requests.getBytes(StandardCharsets.ISO_8859_1));
    }

    /// The next answer.
    ///
    /// @throws EOFException where the service has ended the connection
    public Reply read() throws IOException {
        String head = until(END_OF_HEAD);
        var reply = new Reply(head, "");
        if (reply.status() == 304) {
            return reply;
        }
        return new Reply(head, reply.header("transfer-encoding").equals("chunked") ? chunks() : exactly(reply));
    }

    private String exactly(Reply reply) throws IOException {
        return text(Integer.parseInt(reply.header("content-length")));
    }

    private String chunks() throws IOException {
        var body = new StringBuilder();
        while (true) {
            int size = Integer.parseInt(until("\r\n"), 16);
            body.append(text(size));
            until("\r\n");
            if (size == 0) {
                return body.toString();
            }
        }
    }

    private String text(int size) throws IOException {
        byte[] read = in.readNBytes(size);
        if (read.length < size) {
            throw new EOFException("ended within an answer");
        }
        return new String(read, StandardCharsets.UTF_8);
    }

    private String until(String end) throws IOException {
        var read = new ByteArrayOutputStream();
        while (true) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("the connection was ended");
            }
            read.write(next);
            String text = next == '\n' ? read.toString(StandardCharsets.ISO_8859_1) : "";
            if (text.endsWith(end)) {
                return text.substring(0, text.length() - end.length());
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
