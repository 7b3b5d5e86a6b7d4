"""When something is wrong: one dialog for a bug in the program, one page for a start that failed."""

from __future__ import annotations

import logging
import sys
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMessageBox, QVBoxLayout, QWidget

from stationdesk.domain import errors
from stationdesk.ui.accessibility import named
from stationdesk.ui.messages import explain
from stationdesk.ui.theme import px
from stationdesk.ui.widgets import ButtonKind, Card, IconLabel, KeyButton, label

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from PySide6.QtCore import QMessageLogContext

log = logging.getLogger(__name__)
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class Bugs(QObject):
    """Logs every bug and Qt's own warnings; tells of a bug once at a time, and the desk goes on."""

    happened = Signal()

    def __init__(self, window: QWidget, log_file: Path) -> None:
        super().__init__(window)
        self._window, self._log_file = window, log_file
        self._dialog: QMessageBox | None = None
        # Queued: a bug in a paint event or on another thread opens no window there and then.
        self.happened.connect(self.tell, Qt.ConnectionType.QueuedConnection)
        self._before = sys.excepthook, threading.excepthook, qInstallMessageHandler(_log_qt_message)
        sys.excepthook, threading.excepthook = self.caught, self._thread_failed

    def stop(self) -> None:
        """Catch nothing any more."""
        sys.excepthook, threading.excepthook, handler = self._before
        qInstallMessageHandler(handler)

    def caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Take the place of `sys.excepthook`."""
        if issubclass(kind, KeyboardInterrupt):
            self._window.close()
            return
        log.error("a bug", exc_info=(kind, error, trace))
        self.happened.emit()

    def tell(self) -> None:
        """Open the dialog, unless it is open."""
        if self._dialog is not None:
            return
        dialog = QMessageBox(self._window)
        dialog.setIcon(QMessageBox.Icon.Warning)
        dialog.setWindowTitle(self.tr("A fault in the program"))
        dialog.setText(
            self.tr(
                "Something went wrong inside the program. The step you just took was not done; go on working."
            )
        )
        words = self.tr("If it happens again, give this file to whoever looks after the program:\n{file}")
        dialog.setInformativeText(words.format(file=self._log_file))
        dialog.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        dialog.addButton(self.tr("Go on working"), QMessageBox.ButtonRole.AcceptRole)
        dialog.finished.connect(self._told)
        self._dialog = named(dialog, "bug_dialog")
        dialog.open()

    def _thread_failed(self, failure: threading.ExceptHookArgs) -> None:
        if failure.exc_value is not None:
            self.caught(failure.exc_type, failure.exc_value, failure.exc_traceback)

    def _told(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None


def _log_qt_message(kind: QtMsgType, _context: QMessageLogContext, message: str | None) -> None:
    # A screen without a window manager cannot do everything: no news to anybody.
    is_chatter = message is not None and message.startswith("This plugin does not support")
    logging.getLogger("qt").log(logging.DEBUG if is_chatter else _LEVELS[kind], "%s", message)


class StartTrouble(QWidget):
    """A station that cannot be opened: what is the matter, what to do next, where it lies."""

    again_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, error: Exception, folder: Path, log_file: Path) -> None:
        super().__init__()
        card = Card()
        card.set_stripe("warn")
        card.setMaximumWidth(px(640))
        card.body.setSpacing(px(14))
        card.body.addWidget(
            IconLabel("triangle-alert", self.tr("The station cannot be opened"), tone="warn", size="headline")
        )
        card.body.addWidget(named(label(self._sentence(error), wrap=True), "trouble_sentence"))
        card.body.addWidget(label(self.tr("Nothing was changed or lost by this."), tone="quiet", wrap=True))
        for words, place in ((self.tr("Data folder"), folder), (self.tr("Log file"), log_file)):
            card.body.addWidget(label(words, size="small", tone="quiet"))
            card.body.addWidget(self._place(place))
        card.body.addLayout(self._buttons())
        column = QVBoxLayout(self)
        column.addWidget(card, 0, Qt.AlignmentFlag.AlignCenter)
        named(self, "start_trouble")

    def _sentence(self, error: Exception) -> str:
        if isinstance(error, (errors.Trouble, errors.Refusal)):
            return explain(error)
        return self.tr("A fault in the program stands in the way. The log file says more; nothing was saved.")

    def _place(self, place: Path) -> QLabel:
        shown = label(str(place), wrap=True)
        shown.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        return shown

    def _buttons(self) -> QHBoxLayout:
        again = KeyButton(self.tr("Try again"), icon="rotate-ccw", kind=ButtonKind.PRIMARY)
        leave = named(KeyButton(self.tr("Close the program")), "quit")
        named(again, "try_again")
        again.setAutoDefault(True)
        leave.setAutoDefault(True)
        again.clicked.connect(lambda: self.again_wanted.emit())
        leave.clicked.connect(lambda: self.quit_wanted.emit())
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(leave)
        row.addWidget(again)
        self.setFocusProxy(again)
        return row
