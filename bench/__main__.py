"""`python -m bench [NAME…]`: every hot path as a ratio against its floor, in one run."""

from __future__ import annotations

import importlib
import sys

NAMES = ("search", "writes", "slip", "desk", "stock", "visits", "start")


def main(names: list[str]) -> int:
    """Run the named benchmarks (all of them without a name) and print their ratios."""
    unknown = [name for name in names if name not in NAMES]
    if unknown:
        print(f"bench: there is no benchmark {unknown[0]}; there are {', '.join(NAMES)}", file=sys.stderr)
        return 2
    for name in names or NAMES:
        for ratio in importlib.import_module(f"bench.{name}").measure():
            print(ratio, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
