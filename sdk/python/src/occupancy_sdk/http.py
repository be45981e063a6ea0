"""Requests and answers; knows addresses, keys and time, and nothing of what is said."""

import json
import os
import socket
import ssl
import threading
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from typing import Any, Dict, Mapping, Optional, Union
from urllib.parse import urlencode, urlsplit

from .errors import ConnectionFailed, OccupancyError, TimedOut, UnreadableAnswer, error_of

Query = Mapping[str, Union[str, int, float, None]]

# what http.client raises when a connection breaks, or is broken off by another thread
BROKEN = (OSError, HTTPException)


class Connection:
    """One request and its answer; may be broken off by any thread at any time."""

    def __init__(self, connection: HTTPConnection) -> None:
        self._connection = connection
        self._socket: Optional[socket.socket] = None
        self._broken = False
        self._lock = threading.Lock()

    def ask(self, method: str, target: str, body: Optional[bytes], headers: Mapping[str, str]) -> HTTPResponse:
        self._connection.connect()
        with self._lock:
            self._socket = self._connection.sock
            if self._broken:
                raise OSError("broken off")
        self._connection.request(method, target, body, dict(headers))
        return self._connection.getresponse()

    def break_off(self) -> None:
        with self._lock:
            self._broken = True
            if self._socket is not None:
                try:
                    # not SSLSocket.shutdown, which takes the TLS state away from a reader
                    socket.socket.shutdown(self._socket, socket.SHUT_RDWR)
                except OSError:
                    pass  # it is over already

    def close(self) -> None:
        self._connection.close()


class Http:
    """Holds nothing that changes: threads may share it."""

    def __init__(self, base_url: Optional[str], device_key: Optional[str], timeout: float) -> None:
        self.base = (base_url or os.environ.get("OCCUPANCY_GATEWAY") or "http://localhost:8080").rstrip("/")
        parts = urlsplit(self.base)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise ValueError(f'the base URL must begin with http:// or https://, but was "{self.base}"')
        self._host: str = parts.hostname
        self._port = parts.port
        self._path = parts.path
        self._tls = ssl.create_default_context() if parts.scheme == "https" else None
        self._device_key = device_key or os.environ.get("OCCUPANCY_DEVICE_KEY")
        self._timeout = timeout

    def headers(self, accept: str) -> Dict[str, str]:
        """The one place that says who asks."""
        headers = {"Accept": accept}
        if self._device_key:
            headers["Authorization"] = f"Bearer {self._device_key}"
        return headers

    def get(self, path: str, query: Query, timeout: Optional[float]) -> Any:
        given = {name: value for name, value in query.items() if value is not None}
        target = f"{path}?{urlencode(given)}" if given else path
        return self._json("GET", target, None, self.headers("application/json"), timeout)

    def post(self, path: str, body: bytes, timeout: Optional[float]) -> Any:
        headers = {**self.headers("application/json"), "Content-Type": "application/json"}
        return self._json("POST", path, body, headers, timeout)

    def connection(self, timeout: float) -> Connection:
        """`timeout`: seconds of silence."""
        if self._tls is not None:
            return Connection(HTTPSConnection(self._host, self._port, timeout=timeout, context=self._tls))
        return Connection(HTTPConnection(self._host, self._port, timeout=timeout))

    def opened(self, connection: Connection, method: str, target: str, body: Optional[bytes], headers: Mapping[str, str]) -> HTTPResponse:
        """An answer that is 2xx, before its body.

        Redirects are not followed: a POST would become a GET, and a key would go to somebody else.
        """
        answer = connection.ask(method, self._path + target, body, headers)
        if 300 <= answer.status < 400:
            to = answer.headers.get("Location", "another address")
            detail = f"{self.base} redirects to {to}: set the base URL to where the hub is"
            raise OccupancyError("Redirected", status=answer.status, detail=detail)
        if not 200 <= answer.status < 300:
            raise error_of(answer.status, answer.read(), answer.headers.get("Retry-After"))
        return answer

    def failed(self) -> ConnectionFailed:
        return ConnectionFailed("Connection failed", detail=f"no answer from {self.base}")

    def _json(self, method: str, target: str, body: Optional[bytes], headers: Mapping[str, str], timeout: Optional[float]) -> Any:
        seconds = self._timeout if timeout is None else timeout
        connection = self.connection(seconds)
        late = threading.Event()

        def give_up() -> None:
            late.set()
            connection.break_off()

        # a socket's own timeout begins again with every byte
        timer = threading.Timer(seconds, give_up)
        timer.daemon = True
        timer.start()
        try:
            answer = self.opened(connection, method, target, body, headers)
            whole = answer.read()
            if late.is_set():
                raise OSError("cut off")
        except BROKEN as cause:
            if late.is_set() or isinstance(cause, socket.timeout):
                raise TimedOut("Timed out", detail=f"{self.base} did not answer within {seconds} s") from cause
            raise self.failed() from cause
        finally:
            timer.cancel()
            connection.close()
        return parsed(answer.status, whole)


def parsed(status: int, body: Union[str, bytes]) -> Any:
    try:
        value = json.loads(body)
    except ValueError:
        value = None
    if not isinstance(value, (dict, list)):
        raise UnreadableAnswer("Not JSON of a hub", status=status, detail=f"the answer was {body[:80]!r}")
    return value
