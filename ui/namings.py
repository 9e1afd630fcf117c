"""Who is who, from the window: what the dialog of names shows, and what is done there."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QInputDialog, QWidget

from db import queries_forms, queries_speakers
from db.views import FormView, SpeakerView, TitleView
from extraction.model import EntityKind
from extraction.name_identity import cut_title
from extraction.name_lexicon import shipped_name_lexicon
from services import naming, naming_preview
from services.name_keys import suggest
from services.naming import NewTitle, Split
from ui import naming_words
from ui.desk import Desk
from ui.names_dialog import NamesDialog
from ui.preview_dialog import PreviewDialog
from ui.speaker_page import SpeakerCard
from ui.speaker_scope import SpeakerScope
from ui.tasks import TaskRunner
from ui.title_dialog import TitleDialog

EXAMPLES: Final = 30
REFRESH_PAUSE: Final = 150
LOOKING_PAUSE: Final = 400  # looking for groups takes what the next act needs

Clusters = Sequence[Sequence[SpeakerView]]


class Namings(QObject):
    """Everything about speakers beside one desk; the dialog is made when it is first wanted."""

    def __init__(self, desk: Desk, actions: Mapping[str, QAction], window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._review = desk.review
        self._database = desk.review.database
        self._search = desk.name_search
        self._turns = [actions["undo"], actions["redo"]]
        self._window = window
        self._scope = SpeakerScope(desk, window)
        self._runner = TaskRunner(self)
        self._clusters: Clusters = ()
        self.dialog: NamesDialog | None = None
        self._waiting = self._timer(REFRESH_PAUSE, self._refresh)
        self._looking = self._timer(LOOKING_PAUSE, self._look)
        self._review.listed.connect(self._expect)
        self._review.quote_changed.connect(self._expect)
        # The first search should find the names read.
        self._runner.start(lambda *_: self._search.refresh(), done=_ignore, failed=_ignore)

    def acts(self) -> dict[str, Callable[[], object]]:
        """What it does, by the name of the deed."""
        return {"names": self.show_names, "apply_alike": self._scope.ask}

    def leave(self) -> None:
        """Stop what is going on."""
        self._waiting.stop()
        self._looking.stop()
        self._runner.stop()

    def show_names(self) -> None:
        """The dialog, at the speaker of the quotation in hand."""
        dialog = self.dialog or self._make()
        self.dialog = dialog
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()
        dialog.filter.clear()
        self._refresh()
        quote = self._review.quote
        if quote is not None and quote.speaker_id is not None:
            dialog.select_speaker(quote.speaker_id)
        dialog.focus_filter()

    # Reading

    def _make(self) -> NamesDialog:
        """The dialog with its wires."""
        dialog = NamesDialog(self._window)
        dialog.addActions(self._turns)
        dialog.filter_typed.connect(self._show_list)
        dialog.speaker_selected.connect(self._show_speaker)
        dialog.several_selected.connect(self._show_several)
        dialog.cluster_selected.connect(self._show_cluster)
        page, merging = dialog.page, dialog.merging
        page.form_selected.connect(self._show_form)
        page.kind_chosen.connect(self._change_kind)
        page.reading_written.connect(self._write_reading)
        page.note_written.connect(self._write_note)
        page.rename_wanted.connect(self._ask_name)
        page.title_wanted.connect(self._ask_title)
        page.split_wanted.connect(self._ask_split)
        merging.member_selected.connect(self._show_member)
        merging.merge_wanted.connect(self._ask_merge)
        return dialog

    def _expect(self) -> None:
        """Something may be otherwise: look again once things are still."""
        if self.dialog is not None and self.dialog.isVisible():
            self._waiting.start()

    def _refresh(self) -> None:
        """Everything as it is stored now; groups are looked for meanwhile."""
        self._waiting.stop()
        if self.dialog is None:
            return
        self._search.refresh(recount=True)
        self._show_list()
        shown = self.dialog.page.speaker_id
        if shown is not None and self.dialog.pages.currentWidget() is self.dialog.page:
            self._show_speaker(shown)
        self._looking.start()

    def _look(self) -> None:
        """Look for groups, in a thread of its own; what is on its way is waited for."""
        if self._runner.is_busy:
            self._looking.start()
            return
        database = self._database

        def job(*_: object) -> Clusters:
            with database.session() as session:
                everybody, titles = queries_speakers.speakers(session), queries_speakers.all_titles(session)
            return suggest(everybody, titles)

        self._runner.start(job, done=self._on_suggested, failed=_ignore)

    def _on_suggested(self, clusters: object) -> None:
        """The groups were found, unless something is otherwise by now."""
        if self.dialog is not None and isinstance(clusters, tuple) and not self._looking.isActive():
            self._clusters = clusters
            self.dialog.show_suggestions(self._clusters)

    def _show_list(self) -> None:
        """Whose names fit; who was made and is nowhere needed is not shown."""
        if self.dialog is not None:
            found = self._search.find(self.dialog.filter.text())
            self.dialog.show_speakers([one for one in found if one.quotes or one.others])

    def _show_speaker(self, speaker_id: int) -> None:
        """One speaker at the right."""
        if self.dialog is None:
            return
        with self._database.session() as session:
            cards = [
                SpeakerCard(
                    speaker,
                    queries_forms.forms(session, speaker.id),
                    queries_speakers.titles(session, speaker.id),
                    queries_forms.spoken_by(session, [speaker.id], most=EXAMPLES),
                )
                for speaker in queries_speakers.speakers_of(session, [speaker_id])
            ]
        if cards:
            self.dialog.page.show_card(cards[0])
            self.dialog.show_page()
        else:
            self.dialog.show_nothing()

    def _show_form(self, form: str) -> None:
        """What those said who are called so; everything where nobody is."""
        if self.dialog is None or self.dialog.page.speaker_id is None:
            return
        ids = [self.dialog.page.speaker_id]
        with self._database.session() as session:
            quotes = queries_forms.spoken_by(session, ids, form=form, most=EXAMPLES)
            quotes = quotes or queries_forms.spoken_by(session, ids, most=EXAMPLES)
        self.dialog.page.show_quotes(quotes)

    def _show_several(self, speaker_ids: list[int]) -> None:
        """Those who are marked, who speaks most first."""
        with self._database.session() as session:
            members = queries_speakers.speakers_of(session, speaker_ids)
        self._offer(sorted(members, key=lambda member: -member.quotes))

    def _show_cluster(self, number: int) -> None:
        """A suggested group."""
        self._offer(self._clusters[number])

    def _offer(self, members: Sequence[SpeakerView]) -> None:
        """These may be one."""
        if self.dialog is not None:
            self.dialog.merging.show_members(members)
            self.dialog.show_merging()

    def _show_member(self, speaker_id: int) -> None:
        """What one of a group said."""
        if self.dialog is not None:
            with self._database.session() as session:
                quotes = queries_forms.spoken_by(session, [speaker_id], most=EXAMPLES)
            self.dialog.merging.show_quotes(quotes)

    # Doing

    def _do(self, act: Callable[[], object], said: str, shown: int | None = None) -> None:
        """Store an act, and show everything as it is then."""
        if not self._review.store(act):
            return
        self._review.reload()
        self._refresh()
        if shown is not None and self.dialog is not None:
            self.dialog.select_speaker(shown)
            self._show_speaker(shown)
        self._review.said.emit(said)

    def _ask_merge(self, root_id: int, others: list[int]) -> None:
        """What would change, and whether they are one."""
        preview = naming_preview.preview_merge(self._database, root_id, others)
        with self._database.session() as session:
            names = {one.id: one.name for one in queries_speakers.speakers_of(session, [root_id, *others])}
        root = names.pop(root_id, "")
        dialog = PreviewDialog(self.tr("統合"), self.tr("統合する"), self.dialog)
        dialog.say(naming_words.merge_words(preview, list(names.values()), root))
        dialog.show_quotes(preview.quotes, can_check=False)
        dialog.ask(naming_words.doubt_words(preview.doubts))
        said = self.tr("「{name}」に統合しました").format(name=root)
        dialog.wished.connect(lambda *_: self._desk.many_expected.emit(len(preview.quotes)))
        dialog.wished.connect(
            lambda *_: self._do(
                lambda: naming.merge(self._database, root_id, others, self._review.by), said, root_id
            )
        )
        dialog.open()

    def _ask_split(self, form: FormView) -> None:
        """Who is to go, and what goes with them."""
        speaker = None if self.dialog is None else self.dialog.page.speaker
        if speaker is None:
            return
        dialog = PreviewDialog(self.tr("分離"), self.tr("分離する"), self.dialog)
        said = self.tr("「{name}」から分離しました").format(name=speaker.name)
        member_id = form.member_id
        if member_id is not None:
            preview = naming_preview.preview_part(self._database, member_id)
            dialog.say(naming_words.part_words(preview, form.text, speaker.name))
            dialog.show_quotes(preview.quotes, can_check=False)
            dialog.wished.connect(
                lambda *_: self._do(lambda: naming.part(self._database, member_id, self._review.by), said)
            )
        else:
            preview = naming_preview.preview_split(self._database, speaker.id, form.text)
            dialog.say(naming_words.split_words(preview, form.text, speaker.name))
            dialog.show_quotes(preview.quotes, can_check=True)
            dialog.ask_name(cut_title(form.text, shipped_name_lexicon())[0])
            dialog.wished.connect(
                lambda ids, name: self._split(Split(speaker.id, form.text, name), ids, said)
            )
        dialog.open()

    def _split(self, wanted: Split, quote_ids: list[int], said: str) -> None:
        """Those who are called so are somebody else."""
        self._desk.many_expected.emit(len(quote_ids))
        self._do(lambda: naming.split(self._database, wanted, quote_ids, self._review.by), said)

    def _ask_name(self) -> None:
        """What the speaker is to be called."""
        speaker = None if self.dialog is None else self.dialog.page.speaker
        if speaker is None:
            return
        dialog = QInputDialog(self.dialog)
        dialog.setWindowTitle(self.tr("名前を変える"))
        dialog.setLabelText(
            self.tr("新しい名前（空にすると、記事の名前「{name}」に戻ります）").format(
                name=speaker.machine_name
            )
        )
        dialog.setTextValue(speaker.name)
        dialog.setOkButtonText(self.tr("変える"))
        dialog.setCancelButtonText(self.tr("やめる"))
        dialog.textValueSelected.connect(lambda name: self._rename(speaker, name))
        dialog.open()

    def _rename(self, speaker: SpeakerView, name: str) -> None:
        """The speaker is called so; somebody else may be as well."""
        wanted = name.strip() or speaker.machine_name
        said = self.tr("「{name}」に名前を変えました").format(name=wanted)
        if any(one.name == wanted and one.speaker_id != speaker.id for one in self._search.find(wanted)):
            said = self.tr("「{name}」に名前を変えました。同じ名前の発言者がほかにもいます").format(
                name=wanted
            )
        self._do(lambda: naming.rename(self._database, speaker.id, name, self._review.by), said)

    def _ask_title(self, title: TitleView | None) -> None:
        """What the speaker was, and when."""
        speaker = None if self.dialog is None else self.dialog.page.speaker
        if speaker is None:
            return
        dialog = TitleDialog(title, self.dialog)
        dialog.wished.connect(lambda wanted: self._keep_title(speaker.id, title, wanted))
        dialog.open()

    def _keep_title(self, speaker_id: int, title: TitleView | None, wanted: NewTitle) -> None:
        """A new title, or another in the place of one."""
        database, by = self._database, self._review.by
        if title is None:
            self._do(
                lambda: naming.add_title(database, speaker_id, wanted, by), self.tr("肩書きを書き留めました")
            )
        else:
            self._do(lambda: naming.change_title(database, title, wanted, by), self.tr("肩書きを変えました"))

    def _change_kind(self, speaker_id: int, kind: EntityKind) -> None:
        """The speaker is of another kind."""
        act = naming.change_kind
        self._do(
            lambda: act(self._database, speaker_id, kind, self._review.by),
            self.tr("発言者の種類を変えました"),
        )

    def _write_reading(self, speaker_id: int, reading: str) -> None:
        """How the name is read."""
        act = naming.write_reading
        self._do(
            lambda: act(self._database, speaker_id, reading, self._review.by), self.tr("読みを書き留めました")
        )

    def _write_note(self, speaker_id: int, note: str) -> None:
        """A note beside the speaker."""
        act = naming.write_note
        self._do(
            lambda: act(self._database, speaker_id, note, self._review.by), self.tr("メモを書き留めました")
        )

    def _timer(self, pause: int, act: Callable[[], None]) -> QTimer:
        """Do it once things have been still for so long."""
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(pause)
        timer.timeout.connect(act)
        return timer


def _ignore(_: object) -> None:
    """What was looked for can be looked for again."""
