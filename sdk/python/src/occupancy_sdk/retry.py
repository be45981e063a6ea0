"""When the same request is tried again."""

import random
from typing import Optional

from .errors import ConnectionFailed, OccupancyError, TimedOut, TooManyRequests, Unavailable

# may do better later
PASSING = (TooManyRequests, Unavailable, ConnectionFailed, TimedOut)


def pause_after(error: OccupancyError, attempt: int, backoff: float, max_pause: float) -> Optional[float]:
    """Seconds before try `attempt` + 1 (from 0); None where it would be too long, or would do no good.

    Half of each pause is left to chance, so that not all come back at once.
    """
    if not isinstance(error, PASSING):
        return None
    asked = error.retry_after or 0.0
    own = min(max_pause, backoff * 2 ** min(attempt, 30)) * random.uniform(0.5, 1)
    return None if asked > max_pause else max(asked, own)
