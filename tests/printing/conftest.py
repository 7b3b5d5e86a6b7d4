"""A real CUPS of our own on a free port, a printer that listens on a socket, and a slip to print."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from stationdesk.documents.sheets import RedemptionSlipSheet, SlipLine

_CUPSD_CONF = """
Listen 127.0.0.1:{port}
LogLevel warn
Browsing No
DefaultAuthType None
WebInterface No
JobRetryInterval 1
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""

_CUPS_FILES_CONF = """
ServerRoot {root}/etc
RequestRoot {root}/spool
TempDir {root}/spool/tmp
CacheDir {root}/cache
StateDir {root}/state
AccessLog {root}/access.log
ErrorLog {root}/error.log
PageLog {root}/page.log
"""

# A printer that takes PDF as it is, on A4, A5, Letter and any size of its own.
_PDF_PRINTER = """*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "TESTPDF.PPD"
*Product: "(Test)"
*Manufacturer: "Test"
*ModelName: "Test PDF"
*ShortNickName: "Test PDF"
*NickName: "Test PDF printer"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: False
*DefaultColorSpace: Gray
*cupsFilter2: "application/vnd.cups-pdf application/pdf 0 {driver}"
*HWMargins: 0 0 0 0
*VariablePaperSize: True
*MaxMediaWidth: "700"
*MaxMediaHeight: "3000"
*CustomPageSize True: "pop pop pop"
*ParamCustomPageSize Width: 1 points 100 700
*ParamCustomPageSize Height: 2 points 100 3000
*ParamCustomPageSize WidthOffset: 3 points 0 0
*ParamCustomPageSize HeightOffset: 4 points 0 0
*ParamCustomPageSize Orientation: 5 int 0 3
*OpenUI *PageSize: PickOne
*DefaultPageSize: Letter
*PageSize Letter/Letter: ""
*PageSize A4/A4: ""
*PageSize A5/A5: ""
*CloseUI: *PageSize
*OpenUI *PageRegion: PickOne
*DefaultPageRegion: Letter
*PageRegion Letter/Letter: ""
*PageRegion A4/A4: ""
*PageRegion A5/A5: ""
*CloseUI: *PageRegion
*DefaultImageableArea: Letter
*ImageableArea Letter/Letter: "0 0 612 792"
*ImageableArea A4/A4: "0 0 595 842"
*ImageableArea A5/A5: "0 0 420 595"
*DefaultPaperDimension: Letter
*PaperDimension Letter/Letter: "612 792"
*PaperDimension A4/A4: "595 842"
*PaperDimension A5/A5: "420 595"
"""


@dataclass
class ListeningPrinter:
    """A network printer: keeps what arrives on its port."""

    port: int
    jobs: list[bytes] = field(default_factory=list)

    def wait_for_job(self) -> bytes:
        deadline = time.monotonic() + 10
        while not self.jobs and time.monotonic() < deadline:
            time.sleep(0.02)
        assert self.jobs, "nothing arrived at the printer"
        return self.jobs[0]


@dataclass
class PrivateCups:
    """A CUPS server that nobody else uses."""

    port: int
    root: Path

    def run(self, *command: str) -> None:
        subprocess.run(command, env=self.environment(), check=True, capture_output=True, timeout=20)

    def environment(self) -> dict[str, str]:
        return {**os.environ, "CUPS_SERVER": f"127.0.0.1:{self.port}", "LC_ALL": "C.UTF-8"}

    def add_raw_queue(self, name: str, port: int, *options: str) -> None:
        self.run("lpadmin", "-p", name, "-E", "-v", f"socket://127.0.0.1:{port}", "-m", "raw", *options)

    def add_pdf_queue(self, name: str, port: int, driver: str = "-") -> None:
        """Add a queue whose driver is this program, or none that changes anything."""
        ppd = self.root / "test.ppd"
        ppd.write_text(_PDF_PRINTER.replace("{driver}", driver), encoding="ascii")
        self.run("lpadmin", "-p", name, "-E", "-v", f"socket://127.0.0.1:{port}", "-P", str(ppd))

    def open_jobs(self) -> str:
        command = ["lpstat", "-W", "not-completed", "-o"]
        return subprocess.run(
            command, env=self.environment(), check=True, capture_output=True, text=True, timeout=20
        ).stdout


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


@pytest.fixture(scope="session")
def cups_server() -> Iterator[PrivateCups]:
    program = shutil.which("cupsd", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")
    assert program, "cupsd is missing: install the packages cups and cups-client (make test does)"
    # Not under pytest's own folder: filters run as another user and must get in.
    root = Path(tempfile.mkdtemp(prefix="cups-"))
    for folder in ("etc/ppd", "spool/tmp", "cache", "state"):
        (root / folder).mkdir(parents=True)
    for folder in (root, root / "spool"):
        folder.chmod(0o755)
    (root / "spool" / "tmp").chmod(0o1777)
    server = PrivateCups(free_port(), root)
    (root / "etc/cupsd.conf").write_text(_CUPSD_CONF.format(port=server.port))
    (root / "etc/cups-files.conf").write_text(_CUPS_FILES_CONF.format(root=root))
    command = [program, "-f", "-c", f"{root}/etc/cupsd.conf", "-s", f"{root}/etc/cups-files.conf"]
    with (root / "out").open("wb") as out:
        process = subprocess.Popen(command, stdout=out, stderr=out)
    try:
        _wait_until_open(server, process)
        yield server
    finally:
        process.terminate()
        process.wait(timeout=10)
        shutil.rmtree(root, ignore_errors=True)


def _wait_until_open(server: PrivateCups, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        assert process.poll() is None, (server.root / "out").read_text()
        try:
            socket.create_connection(("127.0.0.1", server.port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    pytest.fail("cupsd does not listen")


@pytest.fixture
def cups(cups_server: PrivateCups, monkeypatch: pytest.MonkeyPatch) -> PrivateCups:
    """The private CUPS, followed by the program through CUPS_SERVER."""
    monkeypatch.setenv("CUPS_SERVER", f"127.0.0.1:{cups_server.port}")
    return cups_server


@pytest.fixture
def listening_printer() -> Iterator[ListeningPrinter]:
    server = socket.create_server(("127.0.0.1", 0))
    server.settimeout(0.1)
    printer = ListeningPrinter(int(server.getsockname()[1]))
    is_over = threading.Event()

    def listen() -> None:
        while not is_over.is_set():
            try:
                connection, _ = server.accept()
            except TimeoutError:
                continue
            with connection:
                connection.settimeout(10)
                received = bytearray()
                while block := connection.recv(65536):
                    received += block
            printer.jobs.append(bytes(received))

    thread = threading.Thread(target=listen)
    thread.start()
    yield printer
    is_over.set()
    thread.join()
    server.close()


@pytest.fixture
def unused_port() -> Callable[[], int]:
    """A port on which no printer answers."""
    return free_port


@pytest.fixture
def sheet() -> RedemptionSlipSheet:
    return RedemptionSlipSheet(
        station="樾檀山社区 · 微光驿站",
        number="R20261122-0017",
        code="R2026112200179",
        at=datetime(2026, 11, 22, 14, 6, tzinfo=ZoneInfo("Asia/Shanghai")),
        holder_masked="李*傅",
        holder_phone_tail="5621",
        collected_by=None,
        operator="刘社工",
        desk="前台 1 号机",
        lines=(SlipLine("鸡蛋 10 枚", 2, 120),),
        points_taken=120,
        points_left=340,
        service_minutes_total=18750,
    )
