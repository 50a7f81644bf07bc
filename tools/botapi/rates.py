"""How often a bot may send, as the Bots FAQ says."""

from __future__ import annotations

import math
from dataclasses import dataclass, field


@dataclass
class _Bucket:
    level: float
    at: float


@dataclass
class Rates:
    """Messages that may be sent, by token buckets.

    Attributes:
        chat: messages a second to one chat; short bursts may go over it.
        burst: how many may follow one another at once in one chat.
        group: messages a minute to one group.
        overall: messages a second to all chats together.
    """

    chat: float = 1
    burst: int = 5
    group: float = 20
    overall: float = 30
    _buckets: dict[int | None, _Bucket] = field(default_factory=dict, repr=False)

    def wait(self, chat: int, now: float) -> int:
        """Counts a message to the chat; 0, or after how many whole seconds it could be sent: it is not counted then.

        Chats below 0 are groups. ``now`` is in seconds and never goes back.
        """
        own = (self.group, self.group / 60) if chat < 0 else (self.burst, self.chat)
        wanted = [
            (self._bucket(chat, now, *own), own[1]),
            (self._bucket(None, now, self.overall, self.overall), self.overall),
        ]
        missing = max((1 - bucket.level) / rate for bucket, rate in wanted)
        if missing > 1e-9:
            return math.ceil(missing)
        for bucket, _ in wanted:
            bucket.level -= 1
        return 0

    def _bucket(self, key: int | None, now: float, size: float, rate: float) -> _Bucket:
        bucket = self._buckets.setdefault(key, _Bucket(size, now))
        bucket.level = min(size, bucket.level + (now - bucket.at) * rate)
        bucket.at = now
        return bucket
