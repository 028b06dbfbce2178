package dev.assay.journeys;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The network between a service and a server, on loopback: it can be cut, or swallow what is sent.
final class Wire implements AutoCloseable {

    private enum State {
        OPEN,
        CUT,
        SILENT
    }

    private final ServerSocket entrance;
    private final int target;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private State state = State.OPEN;

    private Wire(ServerSocket entrance, int target) {
        this.entrance = entrance;
        this.target = target;
    }

    /// Leads from a free port to another.
    static Wire to(int target) throws IOException {
        var wire = new Wire(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), target);
        Thread.ofVirtual().start(wire::accept);
        return wire;
    }

    int port() {
        return entrance.getLocalPort();
    }

    /// Ends every connection, and lets no new one through.
    void cut() {
        become(State.CUT);
        ends.forEach(Wire::end);
    }

    /// Keeps connections open, but nothing gets through any more, as behind a switch that has died.
    void fallSilent() {
        become(State.SILENT);
    }

    /// Lets everything through. What was swallowed is gone, so connections of before end.
    void mend() {
        ends.forEach(Wire::end);
        become(State.OPEN);
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        ends.forEach(Wire::end);
    }

    private synchronized void become(State next) {
        state = next;
    }

    private synchronized State state() {
        return state;
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket near = entrance.accept();
                Thread.ofVirtual().start(() -> lead(near));
            } catch (IOException closed) {
                // So is the loop's end.
            }
        }
    }

    private void lead(Socket near) {
        var far = new Socket();
        ends.add(near);
        ends.add(far);
        try {
            far.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
            if (state() != State.CUT) {
                Thread.ofVirtual().start(() -> carry(far, near));
                carry(near, far);
            }
        } catch (IOException refused) {
            // Whoever connects is told by the closed connection.
        } finally {
            end(near);
            end(far);
            ends.remove(near);
            ends.remove(far);
        }
    }

    private void carry(Socket from, Socket to) {
        var bytes = new byte[8192];
        try (from;
                to) {
            for (int read = from.getInputStream().read(bytes);
                    read >= 0;
                    read = from.getInputStream().read(bytes)) {
                if (state() != State.SILENT) {
                    to.getOutputStream().write(bytes, 0, read);
                }
            }
        } catch (IOException ended) {
            // Both ends are closed now.
        } finally {
            ends.remove(from);
            ends.remove(to);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyEnded) {
            // That is what was wanted.
        }
    }
}
