"""The format of Server-Sent Events, as hubs write it: lines that end with \\n or \\r\\n."""

from dataclasses import dataclass
from http.client import HTTPResponse
from typing import Iterator, List, Optional

LONGEST = 1 << 20


@dataclass
class ServerEvent:
    """One block, as far as it was said."""

    id: Optional[str] = None
    name: Optional[str] = None
    data: Optional[str] = None
    retry: Optional[float] = None  # seconds to wait before coming back


def server_events(answer: HTTPResponse) -> Iterator[ServerEvent]:
    """The events as they come; a last one that was cut off is none."""
    block: List[str] = []
    while True:
        line = answer.readline(LONGEST)
        if not line.endswith(b"\n"):
            return
        text = line.decode("utf-8", "replace").rstrip("\r\n")
        if text:
            block.append(text)
        elif block:
            yield _event_of(block)
            block = []


def _event_of(block: List[str]) -> ServerEvent:
    event = ServerEvent()
    data: List[str] = []
    for line in block:
        field, _, value = line.partition(":")
        value = value[1:] if value.startswith(" ") else value
        if field == "data":
            data.append(value)
        elif field == "id" and "\0" not in value:
            event.id = value
        elif field == "event":
            event.name = value
        elif field == "retry" and value.isdigit():
            event.retry = int(value) / 1000
    if data:
        event.data = "\n".join(data)
    return event
