package dev.assay.recommender;

import dev.assay.local.testing.StackResource;
import java.util.HashMap;
import java.util.Map;

/// The database and the broker of tests, and somebody of each role. All tests share one service.
public class RecommenderStack extends StackResource {

    private final People people = new People();

    public RecommenderStack() {
        super("recommender");
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(super.start());
        settings.putAll(people.start());
        return settings;
    }

    @Override
    public void stop() {
        people.stop();
        super.stop();
    }
}
