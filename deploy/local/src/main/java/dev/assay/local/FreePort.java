package dev.assay.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/// Ports of this machine that nobody listens on.
public final class FreePort {

    private static final int HIGHEST = 64_000;

    private FreePort() {}

    /// A port that is free and whose management port, 1,000 higher, is free too.
    public static int next() throws IOException {
        while (true) {
            int port;
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = socket.getLocalPort();
            }
            if (port > HIGHEST) {
                continue;
            }
            try (var _ = new ServerSocket(port + Settings.MANAGEMENT_OFFSET, 1, InetAddress.getLoopbackAddress())) {
                return port;
            } catch (IOException taken) {
                // The next one may be better.
            }
        }
    }
}
