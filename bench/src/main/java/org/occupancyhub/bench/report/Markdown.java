package org.occupancyhub.bench.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The report for people. */
final class Markdown {

    String of(Report report) {
        StringBuilder page = new StringBuilder("# What the hub costs\n\n");
        page.append(
                        "`make bench` writes this page and `bench.json`. Every number that matters is a ratio to a limit or")
                .append(" a peer, measured in turn with it in the same run: the machine is shared, so absolute numbers")
                .append(
                        " say little. A cell is the median, and in brackets the lowest and the highest of the runs.\n\n");
        page.append(where(report)).append(held(report));
        report.results().forEach(result -> page.append(section(result)));
        return page.toString();
    }

    private static String where(Report report) {
        Machine machine = report.machine();
        return String.format(
                Locale.ROOT,
                "%s%s: %s, %d cores, %,d MiB, %s, %s; hub with `%s`. %d s in all, load average %.1f before and %.1f"
                        + " after.%n",
                report.quick() ? "**A quick run: fewer rounds, less data.** " : "",
                machine.at(),
                machine.processor(),
                machine.cores(),
                machine.memory(),
                machine.system(),
                machine.java(),
                report.javaOptions(),
                report.took().toSeconds(),
                machine.load(),
                report.loadAtEnd());
    }

    private static String held(Report report) {
        List<Judged> judged = report.results().stream()
                .flatMap(result -> result.table().rows().stream())
                .flatMap(List::stream)
                .filter(Judged.class::isInstance)
                .map(Judged.class::cast)
                .toList();
        return String.format(
                Locale.ROOT,
                "%n%d of %d limits are held; a figure in bold is beyond its own.%n",
                judged.stream().filter(Judged::held).count(),
                judged.size());
    }

    private static String section(Result result) {
        List<String> columns = result.table().columns();
        StringBuilder section = new StringBuilder("\n## " + result.title() + "\n\n");
        section.append(result.meaning())
                .append(" **Limit:** ")
                .append(result.limit())
                .append("\n\n");
        section.append(line(columns));
        section.append(line(columns.stream()
                .map(column -> column.equals(columns.get(0)) ? "---" : "---:")
                .toList()));
        result.table()
                .rows()
                .forEach(row ->
                        section.append(line(row.stream().map(Markdown::cell).toList())));
        return section.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String cell(Object value) {
        if (value instanceof Judged judged) {
            return judged.held() ? cell(judged.figure()) : "**" + cell(judged.figure()) + "**";
        }
        if (value instanceof Spread spread) {
            return spread.runs() == 1
                    ? number(spread.median())
                    : number(spread.median()) + " (" + number(spread.min()) + " to " + number(spread.max()) + ", "
                            + spread.runs() + " runs)";
        }
        return value instanceof Number number ? number(number.doubleValue()) : value.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
