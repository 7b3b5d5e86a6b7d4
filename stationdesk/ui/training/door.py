"""Between a real desk and its training desk: opens it with one key, or is the one that was opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from stationdesk.ui.running import Running
    from stationdesk.ui.training.desk import TrainingDesk
    from stationdesk.ui.training.launch import TrainingLaunch


class TrainingDoor(QObject):
    """What `context.training_wanted` leads to; imports nothing for a desk where nobody practises."""

    def __init__(self, running: Running) -> None:
        super().__init__(running)
        self._running = running
        self._launch: TrainingLaunch | None = None
        self.desk: TrainingDesk | None = None
        if running.context.folder.is_training:
            # Only a training desk needs it.
            from stationdesk.ui.training.desk import TrainingDesk  # noqa: PLC0415

            self.desk = TrainingDesk(running)
        running.context.training_wanted.connect(self._wanted)

    def stop(self) -> None:
        """Let another training desk be made, if this was one."""
        if self.desk is not None:
            self.desk.stop()

    @Slot()
    def _wanted(self) -> None:
        if self.desk is not None:
            self.desk.toggle_visitors()
            return
        if self._launch is None:
            # Only who practises needs it.
            from stationdesk.ui.training.launch import TrainingLaunch  # noqa: PLC0415

            self._launch = TrainingLaunch(self._running.context, lambda: self._running.opened)
        self._launch.start()
