package org.actant.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/// Tokens a second of processor time, compiler and garbage collector included: unlike the time on
/// the clock, it is much the same where other programs want the processor too.
public final class ProcessorTime implements InternalProfiler {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private long before;

    @Override
    public String getDescription() {
        return "Tokens a second of processor time";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = SYSTEM.getProcessCpuTime();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double seconds = (SYSTEM.getProcessCpuTime() - before) / 1e9;
        Result<?> counted = result.getSecondaryResults().get("tokens");
        if (counted == null) {
            return List.of();
        }
        double tokensAnOperation = counted.getScore() / result.getPrimaryResult().getScore();
        double tokens = tokensAnOperation * result.getMetadata().getAllOps();
        return List.of(
                new ScalarResult(
                        "tokens a processor second",
                        tokens / seconds,
                        "tokens/s",
                        AggregationPolicy.AVG));
    }
}
