package org.occupancyhub.routes.limit;

import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The limits of several hubs together, in Redis. Where Redis does not answer in time each hub limits by itself, tries again
 * every few seconds and says so: a reading is never refused for want of Redis.
 */
public final class SharedLimits implements Limits, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SharedLimits.class);

    private static final Duration PATIENCE = Duration.ofMillis(250);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final String PREFIX = "occupancy-hub:limit:";

    private final RedisURI address;
    private final RedisClient client;
    private final Limits local;
    private final Clock clock;
    private final ReentrantLock connecting = new ReentrantLock();
    private volatile ProxyManager<String> buckets;
    private volatile Instant notBefore = Instant.MIN;
    private volatile State state = State.UNTRIED;

    private enum State {
        UNTRIED,
        SHARED,
        ALONE
    }

    /**
     * Does not wait for Redis.
     *
     * @param url such as {@code redis://:password@host:6379/0} or {@code rediss://…}
     * @param local what limits while Redis is away
     * @throws IllegalArgumentException if it is no such address
     */
    public SharedLimits(String url, Limits local, Clock clock) {
        this.address = RedisURI.create(url);
        this.address.setTimeout(PATIENCE);
        this.client = RedisClient.create();
        this.client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .timeoutOptions(TimeoutOptions.enabled(PATIENCE))
                .build());
        this.local = local;
        this.clock = clock;
    }

    /** Whether the last request was counted in Redis. */
    public boolean isShared() {
        return state == State.SHARED;
    }

    @Override
    public Duration take(String sender, Rate rate) {
        if (rate.unlimited()) {
            return Duration.ZERO;
        }
        if (clock.instant().isBefore(notBefore)) {
            return local.take(sender, rate);
        }
        try {
            ProxyManager<String> there = buckets == null ? connect() : buckets;
            if (there == null) {
                return local.take(sender, rate);
            }
            Duration wait =
                    LocalLimits.waiting(there.getProxy(bucket(sender, rate), () -> LocalLimits.configuration(rate))
                            .tryConsumeAndReturnRemaining(1));
            together();
            return wait;
        } catch (RuntimeException e) { // of many kinds: no connection, no answer in time, no right to
            alone(e);
            return local.take(sender, rate);
        }
    }

    /** Another rate is another bucket: one that is stored keeps the rate that it was made with. */
    private static String bucket(String sender, Rate rate) {
        return PREFIX + rate.perSecond() + ":" + rate.burst() + ":" + sender;
    }

    private void together() {
        if (state != State.SHARED) {
            state = State.SHARED;
            LOG.info("Rate limits are shared by Redis at {}:{}", address.getHost(), address.getPort());
        }
    }

    private void alone(RuntimeException cause) {
        notBefore = clock.instant().plus(PAUSE);
        if (state != State.ALONE) {
            state = State.ALONE;
            LOG.warn(
                    "Redis at {}:{} does not answer: rate limits are those of this hub alone until it does",
                    address.getHost(),
                    address.getPort(),
                    cause);
        }
    }

    /** Once; from then on the client connects again by itself. @return null while another thread is at it */
    private ProxyManager<String> connect() {
        if (!connecting.tryLock()) {
            return null;
        }
        try {
            if (buckets == null) {
                StatefulRedisConnection<String, byte[]> connection =
                        client.connect(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE), address);
                buckets = Bucket4jLettuce.casBasedBuilder(connection)
                        .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT))
                        .requestTimeout(PATIENCE)
                        .build();
            }
            return buckets;
        } finally {
            connecting.unlock();
        }
    }

    @Override
    public void close() {
        client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
    }
}
