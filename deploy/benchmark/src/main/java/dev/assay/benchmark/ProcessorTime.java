package dev.assay.benchmark;

import com.sun.management.ThreadMXBean;
import dev.assay.recommender.scoring.DecisionMatrix;
import dev.assay.recommender.scoring.Smaa2;
import dev.assay.recommender.scoring.WeightDraws;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/// The processor time of the calling thread, which says the same as JMH on an idle machine, and still says
/// it on one that others use too. Prints what `smaa2.py` prints, the first call of the process, and what a call
/// allocates.
final class ProcessorTime {

    private static final int RUNS = 330;
    private static final int WARM_FROM = 300;

    private ProcessorTime() {}

    /// Measures each kind of facts that is named, one after the other. Only the first one has a first call.
    public static void main(String[] kinds) {
        for (String facts : kinds) {
            measure(facts);
        }
    }

    private static void measure(String facts) {
        ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
        DecisionMatrix matrix = Decisions.matrix(facts.equals("typical-values"));
        WeightDraws weights = Decisions.weights();
        double[] times = new double[RUNS];
        double best = 0;
        long allocated = 0;
        for (int run = 0; run < RUNS; run++) {
            long held = threads.getCurrentThreadAllocatedBytes();
            long start = threads.getCurrentThreadCpuTime();
            best += Smaa2.run(matrix, weights, run, Decisions.DRAWS).firstPlaceShare(0);
            times[run] = (threads.getCurrentThreadCpuTime() - start) / 1e6;
            allocated = threads.getCurrentThreadAllocatedBytes() - held;
        }
        double[] warm = Arrays.copyOfRange(times, WARM_FROM, RUNS);
        Arrays.sort(warm);
        System.out.printf(
                "Java %s %s: fastest %.1f ms, median %.1f ms, first call %.0f ms, %.2f MB allocated by a call (mean share %.3f)%n",
                Runtime.version().feature(),
                facts,
                warm[0],
                warm[warm.length / 2],
                times[0],
                allocated / 1e6,
                best / RUNS);
    }
}
