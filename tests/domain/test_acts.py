"""Ids of acts and rows: UUIDv7, growing."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor

from stationdesk.domain.acts import new_id


def test_ids_grow_in_the_order_they_are_made() -> None:
    ids = [new_id() for _ in range(20_000)]

    assert ids == sorted(ids)
    assert len(set(ids)) == len(ids)


def test_ids_of_several_threads_are_different() -> None:
    with ThreadPoolExecutor(4) as threads:
        made = list(threads.map(lambda _: [new_id() for _ in range(2_000)], range(4)))

    assert len({one for part in made for one in part}) == 8_000


def test_an_id_is_a_uuid_of_version_7_with_the_time_it_was_made() -> None:
    before = time.time_ns() // 1_000_000
    made = new_id()

    assert (made.version, made.variant) == (7, "specified in RFC 4122")
    assert before <= made.int >> 80 <= before + 60_000
