package org.occupancyhub.routes;

import java.util.concurrent.Executor;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Where REST requests run: virtual threads where the runtime has them, otherwise a pool of a fixed size. */
final class HttpThreads {

    private static final int FIRST_WITH_VIRTUAL_THREADS = 21;

    private HttpThreads() {}

    /** @param size threads of the pool; it answers a request while Kafka is waited for, so it is larger than the cores */
    static Executor of(int size) {
        if (Runtime.version().feature() >= FIRST_WITH_VIRTUAL_THREADS) {
            SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor("http-");
            executor.setVirtualThreads(true);
            return executor;
        }
        ThreadPoolTaskExecutor pool = new ThreadPoolTaskExecutor();
        pool.setThreadNamePrefix("http-");
        pool.setCorePoolSize(size);
        pool.setMaxPoolSize(size);
        pool.setAllowCoreThreadTimeOut(true);
        pool.setDaemon(true);
        pool.initialize();
        return pool;
    }
}
