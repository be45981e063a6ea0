"""Readings, each of which is one event however often it has to be sent."""

import json
import time
import uuid
from typing import Iterable, Iterator, List, Mapping, Union, cast

from .errors import BadRequest, OccupancyError
from .http import Http
from .retry import pause_after
from .types import Ingested, ItemError, Reading


class Ingest:
    """How readings are sent: the pauses in seconds, the sizes of one request."""

    def __init__(self, http: Http, *, retries: int, backoff: float, max_pause: float, max_body: int, max_batch: int, timeout: Union[float, None]) -> None:
        self._http = http
        self._retries = retries
        self._backoff = backoff
        self._max_pause = max_pause
        self._max_body = max_body
        self._max_batch = max_batch
        self._timeout = timeout

    def send(self, given: Union[Reading, Iterable[Reading]]) -> Ingested:
        many = [cast(Reading, given)] if isinstance(given, Mapping) else given
        readings = [_with_id(reading) for reading in many]
        result: Ingested = {"accepted": 0, "rejected": 0, "errors": []}
        first = 0
        for batch in self._batches(readings):
            try:
                _add(result, self._sent(batch), first)
            except OccupancyError as error:
                if not isinstance(error, BadRequest) or not error.errors:
                    error.sent, error.unsent = result, readings[first:]
                    raise
                # no reading of this batch is good; others may be
                _add(result, {"accepted": 0, "rejected": len(batch), "errors": error.errors}, first)
            first += len(batch)
        if result["rejected"] and not result["accepted"]:
            errors = result["errors"]
            raise BadRequest("No reading is good", status=400, detail=errors[0].get("detail") if errors else None, errors=errors)
        return result

    def _sent(self, batch: List[bytes]) -> Ingested:
        attempt = 0
        while True:
            try:
                answer = self._http.post("/ingest", b"[" + b",".join(batch) + b"]", self._timeout)
                return cast(Ingested, answer)
            except OccupancyError as error:
                pause = pause_after(error, attempt, self._backoff, self._max_pause) if attempt < self._retries else None
                if pause is None:
                    raise
            attempt += 1
            time.sleep(pause)

    def _batches(self, readings: Iterable[Reading]) -> Iterator[List[bytes]]:
        batch: List[bytes] = []
        size = len("[]")
        for reading in readings:
            line = json.dumps(reading, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()
            length = len(line) + len(",")
            if batch and (size + length > self._max_body or len(batch) >= self._max_batch):
                yield batch
                batch, size = [], len("[]")
            batch.append(line)
            size += length
        if batch:
            yield batch


def _add(result: Ingested, answer: Ingested, first: int) -> None:
    result["accepted"] += answer.get("accepted", 0)
    result["rejected"] += answer.get("rejected", 0)
    for error in answer.get("errors", []):
        moved: ItemError = {**error, "index": error["index"] + first} if "index" in error else error
        result["errors"].append(moved)


def _with_id(reading: Reading) -> Reading:
    return reading if "event_id" in reading else cast(Reading, {**reading, "event_id": uuid.uuid4().hex})
