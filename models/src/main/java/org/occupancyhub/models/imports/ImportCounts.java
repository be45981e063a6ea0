package org.occupancyhub.models.imports;

/**
 * What became of the rows so far: {@code rows = stored + known + empty + rejected} and, while it runs, those on their way.
 *
 * @param bytes read so far
 * @param totalBytes in all; 0 where that is not known
 * @param totalRows in all: of an earlier run to the end, else estimated from the bytes until the end is reached; 0 where
 *     nothing is known
 * @param stored readings that are in Kafka, hence will not be lost; in a check, those that would be
 * @param known readings that the hub had before
 * @param empty rows without a count
 */
public record ImportCounts(
        long bytes, long totalBytes, long rows, long totalRows, long stored, long known, long empty, long rejected) {

    public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0, 0, 0);

    /** 0 to 1: how many of the rows are done; by the bytes where nobody knows how many there are; null where neither. */
    public Double share() {
        if (totalRows > 0) {
            return Math.min(1, (double) rows / totalRows);
        }
        return totalBytes > 0 ? Math.min(1, (double) bytes / totalBytes) : null;
    }
}
