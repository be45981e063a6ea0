/** One block of a stream of Server-Sent Events, as far as it was said. */
export interface ServerEvent {
  id?: string;
  name?: string;
  data?: string;
  /** Milliseconds to wait before coming back. */
  retry?: number;
}

const LONGEST = 1 << 20;

/** The events in bytes as they come; a last one that was cut off is none. */
export async function* serverEvents(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  heard: () => void,
): AsyncGenerator<ServerEvent, void, void> {
  const decoder = new TextDecoder();
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      return;
    }
    heard();
    text += decoder.decode(value, { stream: true });
    if (text.length > LONGEST) {
      throw new Error("an event is longer than 1 MiB");
    }
    // a \r at the end may be the first half of \r\n
    const ends = /(\r\n|\n|\r(?!$))(\r\n|\n|\r(?!$))/g;
    let from = 0;
    for (let end = ends.exec(text); end !== null; end = ends.exec(text)) {
      yield eventOf(text.slice(from, end.index));
      from = ends.lastIndex;
    }
    text = text.slice(from);
  }
}

function eventOf(block: string): ServerEvent {
  const event: ServerEvent = {};
  const data: string[] = [];
  for (const line of block.split(/\r\n|\n|\r/)) {
    const colon = line.indexOf(":");
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (field === "data") {
      data.push(value);
    } else if (field === "id" && !value.includes("\0")) {
      event.id = value;
    } else if (field === "event") {
      event.name = value;
    } else if (field === "retry" && /^\d+$/.test(value)) {
      event.retry = Number(value);
    }
  }
  if (data.length > 0) {
    event.data = data.join("\n");
  }
  return event;
}
