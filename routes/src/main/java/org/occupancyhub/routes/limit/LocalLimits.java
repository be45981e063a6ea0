package org.occupancyhub.routes.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** The limits of one process, in bounded memory: a sender that was quiet for long starts with a full bucket again. */
public final class LocalLimits implements Limits {

    private static final int MOST = 50_000;
    private static final Duration FORGOTTEN = Duration.ofMinutes(10);

    private final TimeMeter time;
    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(FORGOTTEN).build();

    public static LocalLimits inMemory() {
        return new LocalLimits(TimeMeter.SYSTEM_NANOTIME);
    }

    LocalLimits(TimeMeter time) {
        this.time = time;
    }

    @Override
    public Duration take(String sender, Rate rate) {
        if (rate.unlimited()) {
            return Duration.ZERO;
        }
        return waiting(buckets.get(sender, unseen -> bucket(rate)).tryConsumeAndReturnRemaining(1));
    }

    private Bucket bucket(Rate rate) {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(bandwidth(rate))
                .build();
    }

    static BucketConfiguration configuration(Rate rate) {
        return BucketConfiguration.builder().addLimit(bandwidth(rate)).build();
    }

    private static Bandwidth bandwidth(Rate rate) {
        return Bandwidth.builder()
                .capacity(rate.burst())
                .refillGreedy(rate.perSecond(), Duration.ofSeconds(1))
                .build();
    }

    static Duration waiting(ConsumptionProbe probe) {
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }
}
