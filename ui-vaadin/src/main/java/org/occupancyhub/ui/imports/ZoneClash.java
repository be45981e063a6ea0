package org.occupancyhub.ui.imports;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.occupancyhub.models.event.OccupancyEvent;
import org.occupancyhub.models.imports.ColumnMapping;
import org.occupancyhub.models.imports.FilePreview;
import org.occupancyhub.models.imports.ImportRun;
import org.occupancyhub.models.imports.ImportRun.SiteRows;
import org.occupancyhub.models.site.Site;
import org.occupancyhub.ui.words.Excerpt;
import org.occupancyhub.words.Words;

/** Sites that the hub keeps in another time zone than the one in which a file of theirs is read: their hours would shift. */
final class ZoneClash {

    private static final int NAME = 60;
    private static final int SAID = 3;
    private static final Pattern WITH_OFFSET = Pattern.compile(".*:\\d\\d.*([Zz]|[+-]\\d\\d(:?\\d\\d)?)");

    private ZoneClash() {}

    /** As far as the first rows show it; empty for none. */
    static String before(Words words, MappingDraft draft, FilePreview preview, List<Site> sites) {
        if (draft.zone() == null || draft.naiveUtc() || haveOffsets(cells(preview, draft.column(Role.TIME)))) {
            return "";
        }
        Set<String> named =
                draft.isOfOneSite() ? Set.of(draft.site()) : Set.copyOf(cells(preview, draft.column(Role.SITE)));
        return say(words, draft.zone(), named, sites);
    }

    /** As the rows that were read show it. @param preview of the file, or null where it is not there any more */
    static String of(Words words, ImportRun run, FilePreview preview, List<Site> sites) {
        ColumnMapping mapping = ImportPage.mapping(run.order());
        if (mapping.naiveUtc() || preview != null && haveOffsets(cells(preview, mapping.timeColumn()))) {
            return "";
        }
        return say(
                words, mapping.zone(), run.sites().stream().map(SiteRows::site).collect(Collectors.toSet()), sites);
    }

    private static String say(Words words, ZoneId asked, Collection<String> named, List<Site> sites) {
        return sites.stream()
                .filter(site -> named.contains(site.id().value()) && differ(site.timeZone(), asked))
                .limit(SAID)
                .map(site -> words.say(
                        "mapping.zone-clash",
                        Excerpt.of(site.name(), NAME),
                        site.timeZone().getId(),
                        asked.getId()))
                .collect(Collectors.joining(" "));
    }

    /** Whether any month since readings can be has another time in them: two names may be of one zone. */
    static boolean differ(ZoneId one, ZoneId other) {
        Instant until = ZonedDateTime.ofInstant(OccupancyEvent.EARLIEST, ZoneOffset.UTC)
                .plusYears(50)
                .toInstant();
        return !one.equals(other)
                && Stream.iterate(
                                ZonedDateTime.ofInstant(OccupancyEvent.EARLIEST, ZoneOffset.UTC),
                                month -> month.toInstant().isBefore(until),
                                month -> month.plusMonths(1))
                        .map(ZonedDateTime::toInstant)
                        .anyMatch(at -> !one.getRules()
                                .getOffset(at)
                                .equals(other.getRules().getOffset(at)));
    }

    private static boolean haveOffsets(List<String> times) {
        return !times.isEmpty()
                && times.stream().allMatch(time -> WITH_OFFSET.matcher(time).matches());
    }

    /** @param column null where none is chosen yet */
    private static List<String> cells(FilePreview preview, String column) {
        int at = column == null ? -1 : preview.columns().indexOf(column);
        return preview.rows().stream()
                .filter(row -> at >= 0 && row.size() > at && !row.get(at).isBlank())
                .map(row -> row.get(at).strip())
                .distinct()
                .toList();
    }
}
