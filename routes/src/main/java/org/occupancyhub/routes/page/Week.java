package org.occupancyhub.routes.page;

import java.time.LocalDate;
import org.occupancyhub.models.accuracy.AccuracyTotal;

/** One week's forecasts of the day ahead. */
record Week(LocalDate monday, AccuracyTotal day) {}
