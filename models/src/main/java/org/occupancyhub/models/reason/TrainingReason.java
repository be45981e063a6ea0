package org.occupancyhub.models.reason;

/** What came of a training, and why a version serves or does not. */
public enum TrainingReason implements Reason {
    LEFT_OUT("{0}; left out, as the machine of this hub cannot fit it: {1}"),
    SERVES("version {0} ({1}) serves: {2}"),
    NOTHING_COUNTED("nothing was ever counted"),
    LITTLE_HISTORY("there is too little history to compare methods on"),
    KEEPS_ITS_PLACE("version {0} keeps its place: {1} cannot be fitted on the machine of this hub, whose log says why"),
    NOTHING_NEW("nothing new was counted since version {0} was trained"),
    CANNOT_BE_USED("version {0} ({1}) cannot be used: {2}; {3} serves in its place"),
    UNKNOWN_METHOD("this program knows no method {0}"),
    BEST_OF("the best of training {0}: {1}"),
    COMPARED("{0} (difference of MASE {1}, 95 % of the draws from {2} to {3}, {4} weeks)"),
    NOT_COMPARED("{0} (no weeks to compare on)"),
    BEATS("{0}, and {1} beats the seasonal naive (error {2} to {3})"),
    NONE_BEATS("{0}, and no method beats the seasonal naive"),
    NO_CHAMPION("there was no champion"),
    METHOD_GONE("this program no longer makes the method of the champion"),
    BECAME_WORSE("{0} has become worse than the seasonal naive beyond noise"),
    SAME_AGAIN(
            "the same method and parameters, trained on newer data, replace their older version; no method was better on these weeks"),
    NOT_BETTER(
            "the same method and parameters, trained on newer data, replace their older version; {0} is not better beyond noise"),
    NOT_PROVEN(
            "the same method and parameters, trained on newer data, replace their older version; {0} was better, but fewer than {1} weeks are no proof"),
    NAIVE_YIELDS("the seasonal naive serves only until something beats it"),
    BETTER("{0} is better than {1} beyond noise"),
    YARDSTICK("what every method must beat: error {0}"),
    ERRORS("{0}: error {1} to {2}"),
    MUST_BEAT("what every method must beat"),
    BETTER_THAN_NAIVE("better than the seasonal naive beyond noise"),
    WITHIN_NOISE("better than the seasonal naive, but not beyond noise"),
    FEW_WEEKS("better than the seasonal naive, but fewer than {0} weeks are no proof"),
    NO_BETTER("no better than the seasonal naive"),
    CANCELLED("cancelled before it began"),
    COMPARES("compares {0} on the last weeks"),
    READS("reads {0}"),
    FITS("fits {0} to all of the past"),
    KEEPS("keeps {0}"),
    DRIFT("{0} of the days from {1} to {2} had {3} % of the people that were forecast before them");

    private final String english;

    TrainingReason(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }
}
