"""A field of a form: its label, what may go wrong with it, and why."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Slot
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from stationdesk.ui.accessibility import announce
from stationdesk.ui.theme import px
from stationdesk.ui.widgets.labels import IconLabel, label
from stationdesk.ui.widgets.painting import restyle, set_shown


class FormField(QWidget):
    """A labelled editor with a hint and, when something is wrong, one sentence that says what.

    The sentence goes as soon as the person edits the field.

    Example: `name = FormField(self.tr("Name"), QLineEdit(), required=True)`;
    `name.set_error(self.tr("A name is needed."))`; `name.editor.text()`.
    """

    def __init__(
        self,
        text: str,
        editor: QWidget,
        *,
        required: bool = False,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        self.label = label(text, size="small", tone="quiet")
        self.label.setBuddy(editor)
        self._required = label(self.tr("required"), size="small", tone="accent") if required else None
        self._hint = label(hint, size="small", tone="quiet", wrap=True)
        if not hint:
            self._hint.hide()
        self._error: IconLabel | None = None
        self._error_text = ""
        if isinstance(editor, QComboBox):
            editor.setAccessibleDescription(text)
        else:
            editor.setAccessibleName(text)
        self.setFocusProxy(editor)
        self._arrange()
        self._watch()

    @property
    def error(self) -> str:
        """The sentence shown; empty when all is well."""
        return self._error_text

    def set_text(self, text: str) -> None:
        """Change the label, after a change of language."""
        self.label.setText(text)

    def set_hint(self, text: str) -> None:
        """Change the hint; empty takes it away."""
        self._hint.setText(text)
        set_shown(self._hint, is_shown=bool(text) and not self._error_text)

    def set_error(self, sentence: str, *, takes_focus: bool = True) -> None:
        """Say what is wrong and put the cursor there."""
        self._error_text = sentence
        self._tell_error(sentence)
        self._hint.setVisible(bool(self._hint.text()) and not sentence)
        self._mark(bool(sentence))
        if sentence:
            announce(self.editor, sentence, urgent=True)
            if takes_focus:
                self.editor.setFocus()
                if isinstance(self.editor, QLineEdit):
                    self.editor.selectAll()

    @Slot()
    def clear_error(self) -> None:
        """Take the sentence away."""
        if self._error_text:
            self.set_error("")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and self._required is not None:
            self._required.setText(self.tr("required"))
        super().changeEvent(event)

    def _tell_error(self, sentence: str) -> None:
        # Most fields never have anything wrong with them.
        if self._error is None:
            if not sentence:
                return
            self._error = IconLabel("triangle-alert", "", tone="accent", size="small")
            self._column.insertWidget(self._column.indexOf(self._hint) + 1, self._error)
        self._error.set_text(sentence)
        self._error.setVisible(bool(sentence))

    def _mark(self, wrong: bool) -> None:
        self.editor.setProperty("wrong", wrong)
        restyle(self.editor)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self.label)
        if self._required is not None:
            head.addWidget(self._required)
        head.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(4))
        self._column.addLayout(head)
        for part in (self.editor, self._hint):
            self._column.addWidget(part)

    def _watch(self) -> None:
        editor = self.editor
        if isinstance(editor, (QLineEdit, QTextEdit, QPlainTextEdit)):
            editor.textChanged.connect(lambda *_: self.clear_error())
        elif isinstance(editor, QComboBox):
            editor.currentIndexChanged.connect(lambda *_: self.clear_error())
        elif isinstance(editor, QAbstractSpinBox):
            editor.editingFinished.connect(self.clear_error)
