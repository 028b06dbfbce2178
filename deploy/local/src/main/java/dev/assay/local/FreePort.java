package dev.assay.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/// Ports of this machine that nobody listens on.
public final class FreePort {

    private static final int LOWEST = 10_000;

    /// From about here on, outgoing connections are given their ports.
    private static final int HIGHEST = 31_000;

    private static final int HIGHEST_MANAGEMENT = HIGHEST + Settings.MANAGEMENT_OFFSET;
    private static final int LOWEST_OUTGOING = 32_768;

    private static final Set<Integer> GIVEN = new HashSet<>();

    private FreePort() {}

    /// A port that is free and whose management port, 1,000 higher, is free too. Neither is given to
    /// anybody else of this process.
    public static synchronized int next() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            int management = port + Settings.MANAGEMENT_OFFSET;
            if (!GIVEN.contains(port) && !GIVEN.contains(management) && isFree(port) && isFree(management)) {
                GIVEN.add(port);
                GIVEN.add(management);
                return port;
            }
        }
    }

    /// A free port for what a process tells nobody of, which [#next()] gives to no other process either.
    static int unnamed() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(HIGHEST_MANAGEMENT, LOWEST_OUTGOING);
            if (isFree(port)) {
                return port;
            }
        }
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
