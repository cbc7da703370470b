package org.actant.app.server;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/// Counters in the text format of Prometheus.
final class Metrics {
    private static final double[] SECONDS = {0.005, 0.025, 0.1, 0.25, 0.5, 1, 5, 30};

    private final Map<Integer, LongAdder> statuses = new ConcurrentSkipListMap<>();
    private final LongAdder[] slower = new LongAdder[SECONDS.length + 1];
    private final LongAdder nanos = new LongAdder();

    Metrics() {
        for (int bucket = 0; bucket < slower.length; bucket++) {
            slower[bucket] = new LongAdder();
        }
    }

    /// Counts a request.
    void answered(int status, long nanoseconds) {
        statuses.computeIfAbsent(status, absent -> new LongAdder()).increment();
        nanos.add(nanoseconds);
        double seconds = nanoseconds / 1e9;
        int bucket = 0;
        while (bucket < SECONDS.length && seconds > SECONDS[bucket]) {
            bucket++;
        }
        slower[bucket].increment();
    }

    /// @param gauges what else is told, by name
    String text(Map<String, Long> gauges) {
        StringBuilder text = new StringBuilder();
        text.append("# TYPE actant_http_requests_total counter\n");
        statuses.forEach((status, count) ->
                text.append(
                        "actant_http_requests_total{status=\"%d\"} %d\n"
                                .formatted(status, count.sum())));
        text.append("# TYPE actant_http_request_seconds histogram\n");
        long sum = 0;
        for (int bucket = 0; bucket < slower.length; bucket++) {
            sum += slower[bucket].sum();
            text.append(
                    "actant_http_request_seconds_bucket{le=\"%s\"} %d\n"
                            .formatted(
                                    bucket < SECONDS.length
                                            ? Double.toString(SECONDS[bucket])
                                            : "+Inf",
                                    sum));
        }
        text.append("actant_http_request_seconds_sum ").append(nanos.sum() / 1e9).append('\n');
        text.append("actant_http_request_seconds_count ").append(sum).append('\n');
        gauges.forEach((name, value) ->
                text.append("# TYPE %s gauge\n%s %d\n".formatted(name, name, value)));
        return text.toString();
    }
}
