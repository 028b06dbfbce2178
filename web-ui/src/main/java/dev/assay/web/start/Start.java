package dev.assay.web.start;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Optional;

/// Starts the service, unless its settings can't work or aren't safe: then it says in one line which, and ends.
@QuarkusMain
public class Start {

    /// What `sysexits.h` calls a mistake of configuration.
    private static final int CONFIGURATION = 78;

    /// Has Quarkus leave addresses that are written wrongly to us.
    private static final String LEAVE_ADDRESSES = "vertx.disableURIValidation";

    public static void main(String... arguments) {
        Optional<String> mistake = Environment.ofThisProcess().mistake();
        if (mistake.isPresent()) {
            System.err.println(mistake.get());
            System.exit(CONFIGURATION);
        }
        System.setProperty(LEAVE_ADDRESSES, "true");
        Quarkus.run(arguments);
    }
}
