package org.occupancyhub.forecast.backtest;

import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.occupancyhub.forecast.model.ExpectedCount;
import org.occupancyhub.forecast.model.ForecastMethod;
import org.occupancyhub.forecast.model.Forecaster;
import org.occupancyhub.forecast.model.Prediction;
import org.occupancyhub.forecast.series.LocalHour;
import org.occupancyhub.forecast.series.SitePast;
import org.occupancyhub.forecast.series.SitePool;

/**
 * Lets a forecaster predict from many past origins, each time knowing only what was known then, and scores it. Origins
 * run side by side; rows come in the order of sites, origins and hours whatever the number of threads, and are handed on
 * as they are made, so that memory does not grow with their number.
 */
public final class Backtest {

    private static final int FIRST_DAY = LocalHour.DAY;
    private static final int AHEAD_PER_THREAD = 8;

    private final BacktestPlan plan;
    private final List<SitePast> sites;
    private final int threads;

    /** @param threads how many origins may be computed at once */
    public Backtest(BacktestPlan plan, List<SitePast> sites, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be 1 or more, but was " + threads);
        }
        this.plan = plan;
        this.sites = List.copyOf(sites);
        this.threads = threads;
    }

    /**
     * Origins before which a site has no count give no rows for it.
     *
     * @param rows called on this thread
     */
    public BacktestReport run(ForecastMethod method, Consumer<BacktestRow> rows, BacktestProgress progress) {
        List<ScoreKeeper> keepers = IntStream.of(FIRST_DAY, plan.hours())
                .map(last -> Math.min(last, plan.hours()))
                .distinct()
                .mapToObj(ScoreKeeper::new)
                .toList();
        Forecaster forecaster = method.over(new SitePool(sites));
        List<Job> jobs = sites.stream().flatMap(this::jobs).toList();
        ExecutorService workers = Executors.newFixedThreadPool(threads, Backtest::worker);
        try {
            Deque<Future<Prediction>> running = new ArrayDeque<>();
            Iterator<Job> next = jobs.iterator();
            int done = 0;
            for (Job job : jobs) {
                while (next.hasNext() && running.size() < threads * AHEAD_PER_THREAD) {
                    Job ahead = next.next();
                    running.add(workers.submit(() -> ahead.predict(forecaster, plan.hours())));
                }
                job.tell(result(running.remove()), rows, keepers);
                progress.origins(++done, jobs.size());
            }
        } finally {
            workers.shutdownNow();
        }
        return new BacktestReport(
                method.name(), keepers.stream().map(ScoreKeeper::score).toList());
    }

    private Stream<Job> jobs(SitePast site) {
        List<ZonedDateTime> origins = plan.origins(site.zone());
        int first = LocalHour.of(origins.get(0).toInstant(), site.zone());
        double scale = ScoreKeeper.scale(site.series(), first);
        return origins.stream().map(origin -> new Job(site, scale, origin));
    }

    private static Prediction result(Future<Prediction> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the backtest was interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException("a forecast of the backtest failed", e.getCause());
        }
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "backtest");
        thread.setDaemon(true);
        return thread;
    }

    /** One forecast to make. */
    private record Job(SitePast site, double scale, ZonedDateTime origin) {

        Prediction predict(Forecaster forecaster, int hours) {
            int first = LocalHour.of(origin.toInstant(), site.zone());
            return forecaster.forecast(site, first, hours);
        }

        void tell(Prediction prediction, Consumer<BacktestRow> rows, List<ScoreKeeper> keepers) {
            int ahead = 0;
            for (ExpectedCount hour : prediction.hours()) {
                int local = prediction.origin() + ahead;
                ZonedDateTime target = LocalHour.start(local).atZone(site.zone());
                // The hour that spring skips has no instant, and so no row.
                if (LocalHour.of(target.toInstant(), site.zone()) == local) {
                    rows.accept(new BacktestRow(
                            site.name(),
                            origin.toOffsetDateTime(),
                            target.toOffsetDateTime(),
                            hour.predicted(),
                            hour.lower(),
                            hour.upper()));
                    for (ScoreKeeper keeper : keepers) {
                        keeper.add(site.name(), scale, ahead, site.series().at(local), hour);
                    }
                }
                ahead++;
            }
        }
    }
}
