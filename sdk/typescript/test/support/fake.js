import { createServer } from "node:http";

/**
 * A server for what a real hub cannot be made to do: each request takes the next of `steps` (the last one stays), a
 * function of request and response or what `reply` makes. What was asked stands in `asked`.
 */
export async function fake(t, ...steps) {
  const asked = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const part of request) {
      body += part;
    }
    asked.push({ method: request.method, url: request.url, headers: request.headers, body });
    (steps.length > 1 ? steps.shift() : steps[0])(request, response);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return { asked, baseUrl: `http://127.0.0.1:${server.address().port}` };
}

export function reply(status, body, headers = {}) {
  return (_, response) => {
    response.writeHead(status, { "Content-Type": status < 300 ? "application/json" : "application/problem+json", ...headers });
    response.end(typeof body === "string" ? body : JSON.stringify(body));
  };
}

/** Part of a stream of events; then it is cut, or left open. */
export function events(text, { open = false } = {}) {
  return (_, response) => {
    response.writeHead(200, { "Content-Type": "text/event-stream" });
    response.write(text);
    if (!open) {
      setTimeout(() => response.destroy(), 20);
    }
  };
}

export const gateway = process.env.OCCUPANCY_GATEWAY;
export const live = { skip: gateway ? false : "OCCUPANCY_GATEWAY is not set: there is no hub to ask" };
