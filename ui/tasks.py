"""Work off the window's thread. What a task tells is delivered by the runner, which lives with the window."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import Event

from PySide6.QtCore import QObject, Qt, Signal

Report = Callable[[object], None]
IsCancelled = Callable[[], bool]
Job = Callable[[Report, IsCancelled], object]


@dataclass(eq=False, slots=True)
class Task:
    """A job that knows no Qt, and who is to hear of it."""

    job: Job
    done: Report
    failed: Report
    reported: Report | None
    _cancelled: Event = field(default_factory=Event)

    def cancel(self) -> None:
        """Ask the job to stop at its next step."""
        self._cancelled.set()

    def is_cancelled(self) -> bool:
        """Whether somebody has asked."""
        return self._cancelled.is_set()


@dataclass(frozen=True, slots=True)
class Message:
    """What a task has to tell whom; nobody to tell means that it has ended."""

    task: Task
    hearer: Report | None
    value: object = None


class TaskRunner(QObject):
    """Starts tasks and waits for them: owned by a window, ended by its closing.

    One signal of the runner carries everything: signals that die with their task are destroyed while the
    other thread still stands in them.
    """

    idle = Signal()
    _told = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._threads = ThreadPoolExecutor(max_workers=1)  # one writer beside the window
        self._running: list[Task] = []
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether something has not ended."""
        return bool(self._running)

    def start(self, job: Job, *, done: Report, failed: Report, reported: Report | None = None) -> Task:
        """Put the job in line; what it tells comes by the event loop."""
        task = Task(job, done, failed, reported)
        self._running.append(task)
        self._threads.submit(self._run, task)
        return task

    def stop(self) -> None:
        """Cancel everything and wait for it; nothing is told any more, nothing can be started."""
        for task in self._running:
            task.cancel()
        self._threads.shutdown(cancel_futures=True)
        self._running.clear()

    def _run(self, task: Task) -> None:
        """Do the job off the window's thread; tell by signal, never by exception."""
        try:
            answer = task.job(lambda value: self._tell(task, task.reported, value), task.is_cancelled)
        except Exception as error:  # noqa: BLE001,RUF100  # whatever went wrong is the window's to tell
            self._tell(task, task.failed, error)
        else:
            self._tell(task, task.done, answer)
        self._told.emit(Message(task, None))

    def _tell(self, task: Task, hearer: Report | None, value: object) -> None:
        """Send it over to the window's thread, where somebody wants to hear."""
        if hearer is not None:
            self._told.emit(Message(task, hearer, value))

    def _on_told(self, message: Message) -> None:
        """Pass it on; what comes from a task that was stopped is not heard."""
        if message.task not in self._running:
            return
        if message.hearer is not None:
            message.hearer(message.value)
            return
        self._running.remove(message.task)
        if not self._running:
            self.idle.emit()
