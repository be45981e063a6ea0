"""What can go wrong; which class says what."""

import json
import time
from email.utils import parsedate_to_datetime
from typing import Any, Dict, List, Optional, Type

from .types import Ingested, ItemError, Reading


class OccupancyError(Exception):
    """Whatever went wrong, with what the problem document (RFC 9457) says, where there was one."""

    def __init__(
        self,
        title: str,
        *,
        status: Optional[int] = None,
        type: str = "about:blank",
        detail: Optional[str] = None,
        errors: Optional[List[ItemError]] = None,
        retry_after: Optional[float] = None,
    ) -> None:
        super().__init__(" ".join(str(part) for part in (status, detail or title) if part is not None))
        self.status = status  # None where there was no answer
        self.type = type
        self.title = title
        self.detail = detail
        self.errors: List[ItemError] = errors or []
        self.retry_after = retry_after  # seconds after which the hub asks to be tried again
        # of `ingest`: what had been answered before it failed, and the readings without an answer, with their ids: to
        # send them again later is safe
        self.sent: Optional[Ingested] = None
        self.unsent: List[Reading] = []


class BadRequest(OccupancyError):
    pass


class Unauthorized(OccupancyError):
    """401 and 403: no key, or one that may not do this."""


class NotFound(OccupancyError):
    pass


class TooManyRequests(OccupancyError):
    pass


class Unavailable(OccupancyError):
    """502, 503 and 504: try again later."""


class UnreadableAnswer(OccupancyError):
    """There was an answer, but not one of a hub."""


class ConnectionFailed(OccupancyError):
    """No answer: refused, reset, not found."""


class TimedOut(OccupancyError):
    """No answer in time."""


_BY_STATUS: Dict[int, Type[OccupancyError]] = {
    400: BadRequest,
    401: Unauthorized,
    403: Unauthorized,
    404: NotFound,
    429: TooManyRequests,
    502: Unavailable,
    503: Unavailable,
    504: Unavailable,
}


def error_of(status: int, body: bytes, retry_after: Optional[str]) -> OccupancyError:
    """The error that an answer other than 2xx stands for, whatever its body is."""
    said = _problem_in(body)
    errors = said.get("errors")
    return _BY_STATUS.get(status, OccupancyError)(
        _text(said.get("title")) or f"HTTP {status}",
        status=status,
        type=_text(said.get("type")) or "about:blank",
        detail=_text(said.get("detail")),
        errors=errors if isinstance(errors, list) else [],
        retry_after=_seconds(retry_after),
    )


def _problem_in(body: bytes) -> Dict[str, Any]:
    try:
        said = json.loads(body)
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}


def _text(value: Any) -> Optional[str]:
    return value if isinstance(value, str) else None


def _seconds(header: Optional[str]) -> Optional[float]:
    """Retry-After is a number of seconds or a date."""
    if not header:
        return None
    if header.strip().isdigit():
        return float(header)
    try:
        return max(0.0, parsedate_to_datetime(header).timestamp() - time.time())
    except (TypeError, ValueError):
        return None
