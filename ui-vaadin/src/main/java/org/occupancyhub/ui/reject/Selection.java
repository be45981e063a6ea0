package org.occupancyhub.ui.reject;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.occupancyhub.models.reject.Reject;
import org.occupancyhub.models.reject.RejectPage;
import org.occupancyhub.models.reject.RejectQuery;
import org.occupancyhub.models.reject.RejectQueue;

/**
 * Which open rejects something is done to.
 *
 * @param ids those that are ticked, where {@code all} is null
 * @param all all that match this, whether they are listed or not; or null
 * @param count how many, when they were chosen
 */
record Selection(Set<Long> ids, RejectQuery all, long count) {

    static final Selection NONE = new Selection(Set.of(), null, 0);

    Selection {
        ids = new LinkedHashSet<>(ids);
    }

    static Selection of(Set<Long> ids) {
        return new Selection(ids, null, ids.size());
    }

    static Selection all(RejectQuery query, long count) {
        return new Selection(Set.of(), query, count);
    }

    boolean isEmpty() {
        return ids.isEmpty() && all == null;
    }

    /** In parts that are read when they are asked for, each not larger than {@code size}. */
    Iterator<List<Long>> parts(RejectQueue queue, int size) {
        return all == null ? ticked(size) : matching(queue, size);
    }

    private Iterator<List<Long>> ticked(int size) {
        List<Long> list = List.copyOf(ids);
        return new Iterator<>() {
            private int from;

            @Override
            public boolean hasNext() {
                return from < list.size();
            }

            @Override
            public List<Long> next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                int until = Math.min(list.size(), from + size);
                List<Long> part = list.subList(from, until);
                from = until;
                return part;
            }
        };
    }

    /** By the id it goes on after, so that what is settled meanwhile moves nothing. */
    private Iterator<List<Long>> matching(RejectQueue queue, int size) {
        return new Iterator<>() {
            private Long after;
            private boolean over;

            @Override
            public boolean hasNext() {
                return !over;
            }

            @Override
            public List<Long> next() {
                if (over) {
                    throw new NoSuchElementException();
                }
                RejectPage page = queue.page(all, after, size);
                after = page.next();
                over = after == null;
                return page.rejects().stream().map(Reject::id).toList();
            }
        };
    }
}
