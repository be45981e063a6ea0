"""What the hub answers, as its contract (/openapi.json) names it: plain dictionaries.

A newer hub may send more: unknown fields stay in them. Unknown values are None, never 0. The classes that end with
``Always`` hold what is always there (typing.NotRequired came with Python 3.11).
"""

from typing import Dict, List, Optional, TypedDict, Union


class Current(TypedDict):
    ts: str  # start of the current hour, ISO 8601 with offset
    predicted: Optional[int]  # people expected in the current hour
    count: Optional[int]  # people counted
    capacity: Optional[int]
    utilization: Optional[float]  # count / capacity, not rounded
    level: Optional[str]  # quiet, moderate, busy, very busy, full
    state: str  # live, stale, closed, no-data
    as_of: Optional[str]  # when the newest reading was measured
    site: str


class ForecastHourAlways(TypedDict):
    ts: str  # start of the hour
    predicted: int  # people
    lower: int
    upper: int


class ForecastHour(ForecastHourAlways, total=False):
    provisional: bool  # True where it rests on so little history that it may be far off


class Zone(TypedDict):
    id: str
    name: str
    capacity: Optional[int]
    count: Optional[int]


class OpeningHours(TypedDict):
    opens: str
    closes: str


class Site(TypedDict):
    id: str
    name: str
    time_zone: str
    capacity: Optional[int]
    opening_hours: Optional[Dict[str, OpeningHours]]  # by weekday; None: not set, taken as open; a missing day: closed
    zones: List[Zone]
    demo: bool  # whether the numbers are invented
    current: Current


class HistoryRowAlways(TypedDict):
    avg_count: float
    min_count: float
    max_count: float
    reading_count: int


class HistoryRow(HistoryRowAlways, total=False):
    ts: str  # start of the hour; by hour
    is_closed: bool  # whether the site was closed during the whole hour; by hour
    day: str  # local day; by day
    peak_ts: str  # start of the fullest hour; by day
    hours_observed: int  # by day


class Heatmap(TypedDict):
    site: str
    weeks: int
    time_zone: str
    cells: List[List[Optional[float]]]  # 7 rows from Monday to Sunday, of 24 hours each, local time


class BestTimeAlways(TypedDict):
    start: str
    end: str  # not included
    expected_count: int
    expected_utilization: Optional[float]
    level: Optional[str]
    below_count: int  # the number of people that `below` stands for
    probability: float  # that fewer are there all through the slot, 0..1
    reason: str  # in words


class BestTime(BestTimeAlways, total=False):
    provisional: bool


class Score(TypedDict):
    first_horizon: int
    last_horizon: int
    scored_hours: int
    mae: Optional[float]  # people
    bias: Optional[float]  # people
    coverage: Optional[float]  # 0..1
    width: Optional[float]  # people
    naive_mae: Optional[float]  # people
    skill: Optional[float]


class WeekOfScores(TypedDict):
    week: str  # its Monday
    scores: List[Score]


class Accuracy(TypedDict):
    site: str
    totals_since: str
    until: Optional[str]
    totals: List[Score]
    weeks: List[WeekOfScores]


# `in` is a word of the language, so these fields cannot be said as a class
_ReadingOptions = TypedDict(
    "_ReadingOptions",
    {
        "ts": Union[str, int],  # ISO 8601 with offset, or epoch seconds or milliseconds; else the time of arrival
        "count": int,
        "in": int,  # with out, in place of count: a door counter
        "out": int,
        "event_id": str,  # the same id twice is one event; made by the client where it is missing
        "site_id": str,  # where a device stands that nobody has registered
        "zone_id": str,
    },
    total=False,
)


class Reading(_ReadingOptions):
    device_id: str


class ItemError(TypedDict, total=False):
    index: int  # which of the readings that were given, from 0
    detail: str


class Ingested(TypedDict):
    accepted: int
    rejected: int
    errors: List[ItemError]
