package org.occupancyhub.routes.csv;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.camel.Body;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Message;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.support.DefaultMessage;
import org.occupancyhub.routes.event.EventJson;
import org.occupancyhub.routes.event.UntilFailure;
import org.occupancyhub.routes.reject.Rejects;

/** The steps of {@code ingest-csv-events}: rows in, messages out, every line accounted for. */
public final class CsvRows {

    private final Clock clock;
    private final Rejects rejects;

    public CsvRows(Clock clock, Rejects rejects) {
        this.clock = clock;
        this.rejects = rejects;
    }

    public Iterator<CsvChunk> chunks(@Body CsvRun run) {
        return run.chunks();
    }

    public String text(@Body CsvChunk chunk) {
        return chunk.text();
    }

    public boolean isBySemicolon(@ExchangeProperty("chunk") CsvChunk chunk) {
        return chunk.run().delimiter() == Delimiter.SEMICOLON;
    }

    public boolean isByTab(@ExchangeProperty("chunk") CsvChunk chunk) {
        return chunk.run().delimiter() == Delimiter.TAB;
    }

    public boolean hasRejects(@ExchangeProperty("batch") CsvBatch batch) {
        return !batch.rejects().isEmpty();
    }

    /** The rows of a chunk, one for each of its lines, as events and rejects. */
    public CsvBatch read(
            @Body List<List<String>> rows, @ExchangeProperty("chunk") CsvChunk chunk, CamelContext context) {
        Instant now = clock.instant();
        List<CsvBatch.Timed> events = new ArrayList<>(rows.size());
        List<CsvReject> badLines = new ArrayList<>();
        chunk.run()
                .read(
                        chunk,
                        rows,
                        reading -> events.add(new CsvBatch.Timed(reading.ts(), message(reading, now, context))),
                        badLines::add);
        return new CsvBatch(chunk.run(), events, badLines);
    }

    private static Message message(CsvReading reading, Instant now, CamelContext context) {
        Message message = new DefaultMessage(context);
        message.setBody(EventJson.write(reading.toEvent(now)));
        message.setHeader(KafkaConstants.KEY, reading.device().value());
        return message;
    }

    public Iterator<List<CsvBatch.Timed>> slices(@ExchangeProperty("batch") CsvBatch batch) {
        return batch.slices();
    }

    public Iterable<Message> messages(
            @Body List<CsvBatch.Timed> slice, @ExchangeProperty("batch") CsvBatch batch, Exchange exchange) {
        List<Message> messages = slice.stream().map(CsvBatch.Timed::message).toList();
        batch.run().sending(messages);
        return new UntilFailure(messages, exchange);
    }

    public void acknowledged(@ExchangeProperty("batch") CsvBatch batch) {
        batch.acknowledged();
    }

    /** The rejected lines as records of their topic. */
    public Iterable<Message> rejects(@ExchangeProperty("batch") CsvBatch batch, Exchange exchange) {
        batch.finish();
        List<Message> messages = batch.rejects().stream()
                .map(reject -> rejects.message(reject.rejected(batch.run().context()), exchange))
                .toList();
        return new UntilFailure(messages, exchange);
    }

    public void rejected(@ExchangeProperty("batch") CsvBatch batch) {
        batch.run().tally().rejected(batch.rejects().size());
        batch.rejects().forEach(batch.run()::rejected);
    }
}
