"""A server for what a real hub cannot be made to do."""

import json
import os
import sys
import threading
import time
import unittest
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(FOLDER / "src"))

GATEWAY = os.environ.get("OCCUPANCY_GATEWAY")
live = unittest.skipUnless(GATEWAY, "OCCUPANCY_GATEWAY is not set: there is no hub to ask")


class Fake:
    """Each request takes the next of `steps` (the last one stays), a function of its handler."""

    def __init__(self, test, *steps):
        self.asked = []
        steps = list(steps)
        fake = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                length = int(self.headers.get("Content-Length", 0))
                fake.asked.append((self.command, self.path, dict(self.headers), self.rfile.read(length)))
                step = steps.pop(0) if len(steps) > 1 else steps[0]
                self.close_connection = True
                try:
                    step(self)
                except OSError:
                    pass  # the client is gone

            do_POST = do_GET

            def log_message(self, *_):
                pass

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        server.daemon_threads = True
        server.block_on_close = False
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        test.addCleanup(server.server_close)
        test.addCleanup(server.shutdown)
        self.url = f"http://127.0.0.1:{server.server_port}"

    def bodies(self):
        return [json.loads(body) for _, _, _, body in self.asked]


def reply(status, body, **headers):
    def step(handler):
        content = (body if isinstance(body, str) else json.dumps(body)).encode()
        handler.send_response(status)
        for name, value in {"Content-Length": len(content), **headers}.items():
            handler.send_header(name.replace("_", "-"), str(value))
        handler.end_headers()
        handler.wfile.write(content)

    return step


def events(text, then_open=0.0):
    def step(handler):
        handler.send_response(200)
        handler.send_header("Content-Type", "text/event-stream")
        handler.end_headers()
        handler.wfile.write(text.encode())
        handler.wfile.flush()
        time.sleep(then_open)

    return step


def cut(handler):
    handler.connection.close()


def drip(handler):
    """A byte now and then: each is in time, the whole is not."""
    handler.send_response(200)
    handler.end_headers()
    for _ in range(100):
        handler.wfile.write(b" ")
        handler.wfile.flush()
        time.sleep(0.05)
