package org.occupancyhub.ui.forecast;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.occupancyhub.models.accuracy.PastHour;
import org.occupancyhub.ui.words.CsvCell;

/** Past forecasts against what came, as the page shows them now, as a file for a spreadsheet; unknown is empty. */
final class PastCsv implements DownloadHandler {

    private static final long serialVersionUID = 1;
    private static final String HEAD =
            "site,hour,ahead,is_closed,forecast,forecast_lower,forecast_upper,came,is_within";

    private final transient Supplier<ForecastPage> shown;

    PastCsv(Supplier<ForecastPage> shown) {
        this.shown = shown;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent wanted) throws IOException {
        ForecastPage page;
        wanted.getSession().lock();
        try {
            page = shown.get();
        } finally {
            wanted.getSession().unlock();
        }
        wanted.setFileName(page.site().id().value().replaceAll("[^A-Za-z0-9._-]", "_") + "-past-forecasts.csv");
        wanted.setContentType("text/csv; charset=utf-8");
        wanted.getOutputStream().write(file(page).getBytes(StandardCharsets.UTF_8));
    }

    static String file(ForecastPage page) {
        ZoneId zone = page.site().timeZone();
        String site = CsvCell.of(page.site().id().value()); // names may come from outside
        List<PastHour> hours = page.past() == null ? List.of() : page.past().hours();
        return CsvCell.BYTE_ORDER
                + Stream.concat(Stream.of(HEAD), hours.stream().map(hour -> site + "," + line(page, hour, zone)))
                        .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String line(ForecastPage page, PastHour hour, ZoneId zone) {
        PastHour.Said said = hour.said();
        return String.join(
                ",",
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(hour.hour().atZone(zone)),
                page.past().choice().ahead().word(),
                String.valueOf(hour.closed()),
                said == null
                        ? ",,"
                        : number(said.predicted()) + "," + number(said.lower()) + "," + number(said.upper()),
                hour.counted() == null ? "" : number(hour.counted()),
                hour.isCompared() ? String.valueOf(hour.beyond() == 0) : "");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
