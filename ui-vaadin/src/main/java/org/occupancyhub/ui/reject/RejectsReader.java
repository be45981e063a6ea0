package org.occupancyhub.ui.reject;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.occupancyhub.models.reject.Reject;
import org.occupancyhub.models.reject.RejectGroup;
import org.occupancyhub.models.reject.RejectPage;
import org.occupancyhub.models.reject.RejectQuery;
import org.occupancyhub.models.reject.RejectQueue;
import org.occupancyhub.models.site.Sites;
import org.occupancyhub.ui.reject.RejectsPage.FromSource;
import org.occupancyhub.ui.words.PageClock;

/** Reads what the rejects page shows. */
final class RejectsReader {

    /** More rows than this nobody reads; who wants them filters or downloads. */
    static final int MOST_ROWS = 1_000;

    private static final int PAGE = 200;
    private static final int KINDS = 6;
    private static final int GROUPS = 500;

    private final RejectQueue queue;
    private final Sites sites;
    private final Clock clock;

    RejectsReader(RejectQueue queue, Sites sites, Clock clock) {
        this.queue = queue;
        this.sites = sites;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** @param rows how many of the list, at most */
    RejectsPage read(RejectChoice choice, int rows) {
        Instant now = clock.instant();
        List<RejectGroup> open = queue.groups(RejectQuery.OPEN, GROUPS);
        RejectQuery looked = choice.query();
        RejectQuery allKinds = choice.queryOfAllKinds();
        List<Reject> list = new ArrayList<>();
        long total = rows(looked, Math.min(rows, MOST_ROWS), list);
        return new RejectsPage(
                choice,
                now,
                PageClock.zone(sites),
                queue.page(RejectQuery.OPEN, null, 1).total(),
                bySource(open),
                open.stream().map(RejectGroup::newest).max(Instant::compareTo).orElse(null),
                queue.groups(RejectQuery.ALL, GROUPS).stream()
                        .map(RejectGroup::source)
                        .distinct()
                        .sorted()
                        .toList(),
                kinds(queue.groups(allKinds, GROUPS)),
                allKinds.equals(looked) ? total : queue.page(allKinds, null, 1).total(),
                list,
                total,
                choice.reject() == null ? null : queue.find(choice.reject()).orElse(null));
    }

    private long rows(RejectQuery query, int most, List<Reject> into) {
        Long after = null;
        while (true) {
            RejectPage page = queue.page(query, after, Math.min(PAGE, most - into.size()));
            into.addAll(page.rejects());
            after = page.next();
            if (after == null || into.size() >= most) {
                return page.total();
            }
        }
    }

    /** Of one kind whatever their source, the most frequent first. */
    private static List<RejectGroup> kinds(List<RejectGroup> groups) {
        Map<String, RejectGroup> kinds = new LinkedHashMap<>();
        groups.forEach(group -> kinds.merge(group.expectation(), group, RejectsReader::together));
        return kinds.values().stream()
                .sorted(Comparator.comparingLong(RejectGroup::count).reversed())
                .limit(KINDS)
                .toList();
    }

    private static RejectGroup together(RejectGroup one, RejectGroup other) {
        RejectGroup newer = one.newest().isBefore(other.newest()) ? other : one;
        return new RejectGroup(
                one.expectation(), newer.source(), one.count() + other.count(), newer.newest(), newer.example());
    }

    private static List<FromSource> bySource(List<RejectGroup> groups) {
        Map<String, Long> counts = groups.stream()
                .collect(Collectors.groupingBy(RejectGroup::source, Collectors.summingLong(RejectGroup::count)));
        return counts.entrySet().stream()
                .map(entry -> new FromSource(entry.getKey(), entry.getValue()))
                .sorted((one, other) -> Long.compare(other.count(), one.count()))
                .toList();
    }
}
