"""A hub, seen from outside."""

from typing import Iterable, List, Optional, Union, cast
from urllib.parse import quote

from .http import Http
from .ingest import Ingest
from .stream import OnReconnect, Stream
from .types import Accuracy, BestTime, Current, ForecastHour, Heatmap, HistoryRow, Ingested, Reading, Site


class Client:
    """Asks one hub; threads may share it. Times are seconds.

    base_url: where it is; by default the environment's OCCUPANCY_GATEWAY, else http://localhost:8080
    device_key: for `ingest`; by default the environment's OCCUPANCY_DEVICE_KEY
    timeout: until an answer must be there in full; each call may have its own
    """

    def __init__(self, base_url: Optional[str] = None, *, device_key: Optional[str] = None, timeout: float = 10.0) -> None:
        self._http = Http(base_url, device_key, timeout)

    def __repr__(self) -> str:
        return f"Client({self._http.base!r})"

    def current(self, site: Optional[str] = None, *, timeout: Optional[float] = None) -> Current:
        """How full a site is now; without one, the first configured site answers."""
        return cast(Current, self._http.get("/api/occupancy/current", {"site": site}, timeout))

    def forecast(
        self, hours: int = 24, *, site: Optional[str] = None, level: Optional[float] = None, timeout: Optional[float] = None
    ) -> List[ForecastHour]:
        """How full it will be, hour by hour, from the current hour on; 1 to 168 hours.

        level: the share of counts that `lower` and `upper` are to hold between them, 0.5 to 0.99; 0.8 by default
        """
        query = {"hours": hours, "site": site, "level": level}
        return cast(List[ForecastHour], self._http.get("/api/forecast/hourly", query, timeout))

    def sites(self, *, timeout: Optional[float] = None) -> List[Site]:
        return cast(List[Site], self._http.get("/api/sites", {}, timeout))

    def site(self, site: str, *, timeout: Optional[float] = None) -> Site:
        return cast(Site, self._http.get(_path_of(site), {}, timeout))

    def history(
        self,
        site: str,
        *,
        start: Optional[str] = None,
        end: Optional[str] = None,
        grain: Optional[str] = None,
        timeout: Optional[float] = None,
    ) -> List[HistoryRow]:
        """How full it was, the oldest first; hours and days without a reading are missing.

        start: ISO 8601 with offset, or a local day; by default 7 days before `end`
        end: not included; by default now
        grain: hour (default) or day
        """
        query = {"from": start, "to": end, "grain": grain}
        return cast(List[HistoryRow], self._http.get(f"{_path_of(site)}/history", query, timeout))

    def heatmap(self, site: str, *, weeks: Optional[int] = None, timeout: Optional[float] = None) -> Heatmap:
        """Mean people by weekday and hour."""
        return cast(Heatmap, self._http.get(f"{_path_of(site)}/heatmap", {"weeks": weeks}, timeout))

    def best_times(
        self,
        site: str,
        *,
        start: Optional[str] = None,
        end: Optional[str] = None,
        below: Optional[float] = None,
        duration: Optional[int] = None,
        timeout: Optional[float] = None,
    ) -> List[BestTime]:
        """When to go, the best first.

        below: the share of the capacity under which it should stay; 0.6 by default
        duration: minutes to stay; 60 by default
        """
        query = {"from": start, "to": end, "below": below, "duration": duration}
        return cast(List[BestTime], self._http.get(f"{_path_of(site)}/best-times", query, timeout))

    def accuracy(
        self, site: Optional[str] = None, *, weeks: Optional[int] = None, timeout: Optional[float] = None
    ) -> Accuracy:
        """How good past forecasts were."""
        return cast(Accuracy, self._http.get("/api/accuracy", {"site": site, "weeks": weeks}, timeout))

    def ingest(
        self,
        readings: Union[Reading, Iterable[Reading]],
        *,
        retries: int = 5,
        backoff: float = 0.5,
        max_pause: float = 60.0,
        max_body: int = 1_000_000,
        max_batch: int = 1000,
        timeout: Optional[float] = None,
    ) -> Ingested:
        """Sends one reading or many, tries again while the hub cannot take them, and counts each once.

        Rejected readings are in the answer; where all are, it raises `BadRequest`.

        backoff: the first pause, doubled each time
        max_pause: the longest pause; a hub that asks for a longer one is not tried again
        max_body, max_batch: bytes and readings of one request
        """
        way = Ingest(
            self._http,
            retries=retries,
            backoff=backoff,
            max_pause=max_pause,
            max_body=max_body,
            max_batch=max_batch,
            timeout=timeout,
        )
        return way.send(readings)

    def stream(
        self,
        site: str,
        *,
        timeout: Optional[float] = None,
        last_event_id: Optional[str] = None,
        silence: float = 45.0,
        retries: Optional[int] = None,
        backoff: float = 0.5,
        max_pause: float = 30.0,
        on_reconnect: Optional[OnReconnect] = None,
    ) -> Stream:
        """How full a site is, told whenever that changes.

        timeout: after which it ends by itself; by default never
        silence: after which a connection is taken for dead; the hub speaks every 10 s
        on_reconnect: told before each pause, with the error and the pause
        """
        return Stream(
            self._http,
            f"{_path_of(site)}/stream",
            timeout=timeout,
            last_event_id=last_event_id,
            silence=silence,
            retries=retries,
            backoff=backoff,
            max_pause=max_pause,
            on_reconnect=on_reconnect,
        )


def _path_of(site: str) -> str:
    return f"/api/sites/{quote(site, safe='')}"
