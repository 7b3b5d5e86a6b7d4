"""A virtual screen with a window manager: `python tools/virtual_screen.py COMMAND …` runs a command on it."""

from __future__ import annotations

import os
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager

PROGRAMS = ("Xvfb", "openbox", "xdotool")
START_SECONDS = 20.0


@contextmanager
def virtual_screen(width: int = 1366, height: int = 768) -> Iterator[str]:
    """Yield the display (":7") of a screen nobody else uses; only what was started here is ended.

    Raises: RuntimeError when a program is missing or the screen does not come up.
    """
    missing = [name for name in PROGRAMS if shutil.which(name) is None]
    if missing:
        raise RuntimeError(
            f"Missing: {', '.join(missing)}. `tools/system_libraries.sh screen` installs them."
        )
    with ExitStack() as running:
        display = _start_server(running, f"{width}x{height}x24")
        environment = os.environ | {"DISPLAY": display}
        _start(running, ["openbox", "--sm-disable"], environment)
        _wait_for_window_manager(environment)
        yield display


def _start_server(running: ExitStack, screen: str) -> str:
    reading, writing = os.pipe()
    running.callback(os.close, reading)
    # -noreset: the screen stays when its first client has gone.
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", screen, "-nolisten", "tcp", "-noreset"]
    try:
        _start(running, command, pass_fds=(writing,))
    finally:
        os.close(writing)
    ready, _, _ = select.select([reading], [], [], START_SECONDS)
    number = os.read(reading, 16).decode().strip() if ready else ""
    if not number:
        raise RuntimeError("Xvfb did not start.")
    return f":{number}"


def _wait_for_window_manager(environment: dict[str, str]) -> None:
    end = time.monotonic() + START_SECONDS
    # The root window counts desktops only once a window manager is there.
    question = ["xdotool", "get_num_desktops"]
    while subprocess.run(question, env=environment, capture_output=True, check=False).returncode != 0:
        if time.monotonic() > end:
            raise RuntimeError("openbox did not start.")
        time.sleep(0.02)


def _start(
    running: ExitStack,
    command: Sequence[str],
    environment: dict[str, str] | None = None,
    pass_fds: tuple[int, ...] = (),
) -> None:
    process = subprocess.Popen(
        command,
        env=environment,
        pass_fds=pass_fds,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    running.callback(_end, process)


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(timeout=5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def main(command: list[str]) -> int:
    if not command:
        print("virtual_screen.py: name the command to run", file=sys.stderr)
        return 2
    with virtual_screen() as display:
        environment = os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        environment.pop("WAYLAND_DISPLAY", None)
        return subprocess.run(command, env=environment, check=False).returncode


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except RuntimeError as trouble:
        sys.exit(f"virtual_screen.py: {trouble}")
