package dev.assay.benchmark;

import dev.assay.recommender.scoring.DecisionMatrix;
import dev.assay.recommender.scoring.Smaa2;
import dev.assay.recommender.scoring.WeightDraws;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/// The processor time of the calling thread, which says the same as JMH on an idle machine, and still says
/// it on one that others use too. Prints what `smaa2.py` prints, and the first call of the process.
final class ProcessorTime {

    private static final int RUNS = 330;
    private static final int WARM_FROM = 300;

    private ProcessorTime() {}

    public static void main(String[] facts) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        DecisionMatrix matrix = Decisions.matrix(facts[0].equals("typical-values"));
        WeightDraws weights = Decisions.weights();
        double[] times = new double[RUNS];
        double best = 0;
        for (int run = 0; run < RUNS; run++) {
            long start = threads.getCurrentThreadCpuTime();
            best += Smaa2.run(matrix, weights, run, Decisions.DRAWS).firstPlaceShare(0);
            times[run] = (threads.getCurrentThreadCpuTime() - start) / 1e6;
        }
        double[] warm = Arrays.copyOfRange(times, WARM_FROM, RUNS);
        Arrays.sort(warm);
        System.out.printf(
                "Java %s %s: fastest %.1f ms, median %.1f ms, first call %.0f ms (mean share %.3f)%n",
                Runtime.version().feature(), facts[0], warm[0], warm[warm.length / 2], times[0], best / RUNS);
    }
}
