"""A site, listened to."""

import socket
import threading
import time
from typing import Callable, Iterator, Optional, cast

from .errors import OccupancyError, TimedOut, UnreadableAnswer
from .http import BROKEN, Connection, Http, parsed
from .retry import pause_after
from .sse import ServerEvent, server_events
from .types import Current

OnReconnect = Callable[[OccupancyError, float], None]


class Stream:
    """The state at once, then every change, until it is closed (by any thread) or its time is over.

    A lost connection is made again, by default for ever; an answer that will not get better, such as 404, is raised.
    """

    def __init__(
        self,
        http: Http,
        path: str,
        *,
        timeout: Optional[float],
        last_event_id: Optional[str],
        silence: float,
        retries: Optional[int],
        backoff: float,
        max_pause: float,
        on_reconnect: Optional[OnReconnect],
    ) -> None:
        self._http = http
        self._path = path
        self._ends_at = None if timeout is None else time.monotonic() + timeout
        self._last_event_id = last_event_id
        self._silence = silence
        self._retries = retries
        self._backoff = backoff
        self._max_pause = max_pause
        self._on_reconnect = on_reconnect
        self._closed = threading.Event()
        self._connection: Optional[Connection] = None
        self._events = self._states()

    def __iter__(self) -> Iterator[Current]:
        return self

    def __next__(self) -> Current:
        return next(self._events)

    def __enter__(self) -> "Stream":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Ends the stream, also under a thread that waits for the next state."""
        self._closed.set()
        connection = self._connection
        if connection is not None:
            connection.break_off()

    def _states(self) -> Iterator[Current]:
        attempt = 0
        while not self._over():
            try:
                for event in self._listened():
                    self._last_event_id = self._last_event_id if event.id is None else event.id
                    self._backoff = self._backoff if event.retry is None else event.retry
                    if event.data is not None and event.name in (None, "message"):
                        attempt = 0
                        yield cast(Current, parsed(200, event.data))
                broken: OccupancyError = self._http.failed()
            except OccupancyError as error:
                broken = error
            if self._over():
                return
            tries_left = self._retries is None or attempt < self._retries
            pause = pause_after(broken, attempt, self._backoff, self._max_pause) if tries_left else None
            if pause is None:
                raise broken
            attempt += 1
            if self._on_reconnect is not None:
                self._on_reconnect(broken, pause)
            self._closed.wait(self._at_most(pause))

    def _listened(self) -> Iterator[ServerEvent]:
        """One connection, to its end; silent for too long, it is ended."""
        connection = self._http.connection(max(0.001, self._at_most(self._silence)))  # 0 would be "do not block"
        self._connection = connection
        timer = threading.Timer(self._at_most(threading.TIMEOUT_MAX), connection.break_off)
        timer.daemon = True
        try:
            if self._closed.is_set():
                return
            if self._ends_at is not None:
                timer.start()
            headers = self._http.headers("text/event-stream")
            if self._last_event_id:
                headers["Last-Event-ID"] = self._last_event_id
            answer = self._http.opened(connection, "GET", self._path, None, headers)
            if not answer.headers.get("Content-Type", "").startswith("text/event-stream"):
                raise UnreadableAnswer("Not a stream of events", status=answer.status)
            yield from server_events(answer)
        except BROKEN as cause:
            if isinstance(cause, socket.timeout):
                detail = f"{self._http.base} was silent for {self._silence} s"
                raise TimedOut("Timed out", detail=detail) from cause
            raise self._http.failed() from cause
        finally:
            timer.cancel()
            self._connection = None
            connection.close()

    def _over(self) -> bool:
        return self._closed.is_set() or self._at_most(1) <= 0

    def _at_most(self, seconds: float) -> float:
        return seconds if self._ends_at is None else max(0.0, min(seconds, self._ends_at - time.monotonic()))
