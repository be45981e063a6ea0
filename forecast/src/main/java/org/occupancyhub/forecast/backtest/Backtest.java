package org.occupancyhub.forecast.backtest;

import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
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
    private static final int ALL = Integer.MAX_VALUE;

    private final BacktestPlan plan;
    private final List<SitePast> sites;
    private final int threads;
    private final int historyHours;

    /** @param threads how many origins may be computed at once */
    public Backtest(BacktestPlan plan, List<SitePast> sites, int threads) {
        this(plan, sites, threads, ALL);
    }

    private Backtest(BacktestPlan plan, List<SitePast> sites, int threads, int historyHours) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be 1 or more, but was " + threads);
        }
        this.plan = plan;
        this.sites = List.copyOf(sites);
        this.threads = threads;
        this.historyHours = historyHours;
    }

    /**
     * The same for sites that are new: each is forecast from its last {@code days} days before the origin alone, by a
     * method that learnt from the other sites only.
     */
    public Backtest withHistory(int days) {
        if (days < 1) {
            throw new IllegalArgumentException("days of history must be 1 or more, but were " + days);
        }
        return new Backtest(plan, sites, threads, Math.multiplyExact(days, LocalHour.DAY));
    }

    /**
     * Origins before which a site has no count give no rows for it.
     *
     * @param rows called on this thread
     */
    public BacktestReport run(ForecastMethod method, Consumer<BacktestRow> rows, BacktestProgress progress) {
        Map<String, Double> scales = new LinkedHashMap<>();
        sites.forEach(site -> scales.put(site.name(), ScoreKeeper.scale(site.series(), firstOrigin(site))));
        List<ScoreKeeper> keepers = keepers(scales);
        List<Job> jobs = jobs(method);
        ExecutorService workers = Executors.newFixedThreadPool(threads, Backtest::worker);
        try {
            Deque<Future<Prediction>> running = new ArrayDeque<>();
            Iterator<Job> next = jobs.iterator();
            int done = 0;
            for (Job job : jobs) {
                while (next.hasNext() && running.size() < threads * AHEAD_PER_THREAD) {
                    Job ahead = next.next();
                    running.add(workers.submit(() -> ahead.predict(plan.hours(), historyHours)));
                }
                job.tell(result(running.remove()), rows, keepers);
                progress.origins(++done, jobs.size());
            }
        } finally {
            workers.shutdownNow();
        }
        return report(method, scales, keepers);
    }

    private List<ScoreKeeper> keepers(Map<String, Double> scales) {
        List<ScoreKeeper> keepers = new ArrayList<>();
        if (plan.hours() > FIRST_DAY) {
            keepers.add(new ScoreKeeper(1, FIRST_DAY, scales));
            keepers.add(new ScoreKeeper(FIRST_DAY + 1, plan.hours(), scales));
        }
        keepers.add(new ScoreKeeper(1, plan.hours(), scales));
        return keepers;
    }

    private static BacktestReport report(ForecastMethod method, Map<String, Double> scales, List<ScoreKeeper> keepers) {
        List<SiteScores> bySite = scales.entrySet().stream()
                .map(site -> new SiteScores(
                        site.getKey(),
                        site.getValue(),
                        keepers.stream()
                                .map(keeper -> keeper.score(site.getKey()))
                                .toList()))
                .toList();
        return new BacktestReport(
                method.name(),
                method.parameters(),
                keepers.stream().map(ScoreKeeper::score).toList(),
                bySite,
                keepers.stream().map(ScoreKeeper::weeks).toList());
    }

    private int firstOrigin(SitePast site) {
        return LocalHour.of(plan.origins(site.zone()).get(0).toInstant(), site.zone());
    }

    private List<Job> jobs(ForecastMethod method) {
        SitePool pool = new SitePool(sites);
        Forecaster forAll = historyHours == ALL ? method.over(pool) : null;
        List<Job> jobs = new ArrayList<>();
        for (SitePast site : sites) {
            Forecaster forecaster = forAll == null ? method.over(pool.without(site.name())) : forAll;
            plan.origins(site.zone()).forEach(origin -> jobs.add(new Job(forecaster, site, origin)));
        }
        return jobs;
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
    private record Job(Forecaster forecaster, SitePast site, ZonedDateTime origin) {

        Prediction predict(int hours, int historyHours) {
            int first = LocalHour.of(origin.toInstant(), site.zone());
            SitePast seen = historyHours == ALL
                    ? site
                    : site.with(site.series().before(first).since(first - historyHours));
            return forecaster.forecast(seen, first, hours);
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
                    ScoredHour scored = ScoredHour.of(site, prediction.origin(), ahead, hour);
                    keepers.forEach(keeper -> keeper.add(site.name(), scored));
                }
                ahead++;
            }
        }
    }
}
