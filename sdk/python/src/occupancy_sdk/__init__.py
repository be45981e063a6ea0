"""How full is it now, how full will it be: a thin, typed client of the Occupancy Hub."""

from .client import Client
from .errors import (
    BadRequest,
    ConnectionFailed,
    NotFound,
    OccupancyError,
    TimedOut,
    TooManyRequests,
    Unauthorized,
    Unavailable,
    UnreadableAnswer,
)
from .stream import Stream
from .types import (
    Accuracy,
    BestTime,
    Current,
    ForecastHour,
    Heatmap,
    HistoryRow,
    Ingested,
    ItemError,
    OpeningHours,
    Reading,
    Score,
    Site,
    WeekOfScores,
    Zone,
)

__all__ = [
    "Accuracy",
    "BadRequest",
    "BestTime",
    "Client",
    "ConnectionFailed",
    "Current",
    "ForecastHour",
    "Heatmap",
    "HistoryRow",
    "Ingested",
    "ItemError",
    "NotFound",
    "OccupancyError",
    "OpeningHours",
    "Reading",
    "Score",
    "Site",
    "Stream",
    "TimedOut",
    "TooManyRequests",
    "Unauthorized",
    "Unavailable",
    "UnreadableAnswer",
    "WeekOfScores",
    "Zone",
]
