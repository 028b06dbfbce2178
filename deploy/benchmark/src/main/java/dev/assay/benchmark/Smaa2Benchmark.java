package dev.assay.benchmark;

import dev.assay.recommender.scoring.Acceptability;
import dev.assay.recommender.scoring.DecisionMatrix;
import dev.assay.recommender.scoring.Smaa2;
import dev.assay.recommender.scoring.WeightDraws;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// 20 options by 15 criteria by 10,000 readings on one thread.
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Smaa2Benchmark {

    /// `intervals` become a multiplication, facts with a typical value a look-up in a table.
    @Param({"intervals", "typical-values"})
    public String facts = "intervals";

    private final WeightDraws weights = Decisions.weights();
    private DecisionMatrix matrix = Decisions.matrix(false);
    private long seed;

    @Setup
    public void decide() {
        matrix = Decisions.matrix(facts.equals("typical-values"));
    }

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @Fork(2)
    @Warmup(iterations = 5, time = 1)
    @Measurement(iterations = 5, time = 1)
    public Acceptability warm() {
        return run();
    }

    /// The first call in a new process, class loading included.
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Fork(10)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public Acceptability cold() {
        return run();
    }

    private Acceptability run() {
        return Smaa2.run(matrix, weights, seed++, Decisions.DRAWS);
    }
}
