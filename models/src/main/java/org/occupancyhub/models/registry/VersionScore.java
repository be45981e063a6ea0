package org.occupancyhub.models.registry;

/**
 * How good a version's method was on weeks that it had not seen. People unless said otherwise; null where there was nothing
 * to score.
 *
 * @param site its id; empty for all sites together
 * @param firstHorizon 1 is the hour that begins at the origin
 * @param lastHorizon inclusive
 * @param hours predicted hours that were counted
 * @param mae mean absolute error
 * @param naiveMae that of "as a week ago" on the same hours
 * @param mase the error over that of the seasonal naive before the first of those weeks; of all sites their mean
 * @param coverage share of counts inside the 80 % interval, 0..1
 * @param width mean width of that interval
 * @param bias mean of predicted minus counted
 */
public record VersionScore(
        String site,
        int firstHorizon,
        int lastHorizon,
        long hours,
        Double mae,
        Double naiveMae,
        Double mase,
        Double coverage,
        Double width,
        Double bias) {

    public static final String ALL_SITES = "";
}
