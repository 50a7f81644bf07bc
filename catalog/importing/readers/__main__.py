"""The process that reads: bytes come in by standard input, a packed source goes out, or the line that says why not.

Ends with 0 and the source, or with :data:`REFUSED` and the line. It has limits on memory and time, and writes no file.
"""

from __future__ import annotations

import resource
import sys

from catalog.importing.source import Refused

REFUSED = 3
MEMORY, SECONDS = 1536 * 2**20, 60


def main(suffix: str) -> int:
    """Reads standard input."""
    for limit, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        hard = resource.getrlimit(limit)[1]
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(limit, (most, most))
    data = sys.stdin.buffer.read()
    try:
        packed = read(suffix, data)
    except Refused as refused:
        sys.stdout.buffer.write(str(refused).encode("utf-8", "replace"))
        return REFUSED
    sys.stdout.buffer.write(packed)
    return 0


def read(suffix: str, data: bytes) -> bytes:
    """The packed source of a file's bytes.

    Raises:
        Refused: it cannot be read; whatever a library raises on a damaged file comes out as this too.
    """
    try:
        from catalog.importing.readers import formats, wire  # here, so that the limits hold while they load

        return wire.pack(formats.parse(suffix, data))
    except Refused:
        raise
    except MemoryError:
        raise Refused("needs too much memory to read; give the part that matters") from None
    except RecursionError:
        raise Refused("is nested too deep to be read") from None
    except Exception as error:  # the libraries raise whatever they meet
        kind = type(error).__name__
        raise Refused(f"is damaged ({kind}); open it in the program that made it and save it again") from None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else ""))
