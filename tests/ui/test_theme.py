"""Colours that stay readable, in light, dark and high contrast."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette

from db.views import ReviewStatus
from ui import style, theme
from ui.painting import status_colour
from ui.settings import Appearance

FRAMES = {"light": theme.LIGHT, "dark": theme.DARK, "contrast": theme.CONTRAST}
PLACES = [None, *range(20)]

frames = pytest.mark.parametrize("frame", FRAMES.values(), ids=FRAMES)


@frames
@pytest.mark.parametrize("place", PLACES)
def test_text_on_a_speakers_tint_has_a_contrast_of_seven(frame: theme.Frame, place: int | None) -> None:
    palette = theme.palette_of(frame)
    colour = theme.speaker_colour(palette, place)
    text = palette.color(QPalette.ColorRole.Text)

    assert theme.contrast(colour.tint, text) >= 7
    assert theme.contrast(colour.pale, text) >= 7
    assert theme.contrast(colour.ink, palette.color(QPalette.ColorRole.Base)) >= 4.5


@frames
@pytest.mark.parametrize("status", ReviewStatus)
def test_every_status_can_be_read_on_the_page(frame: theme.Frame, status: ReviewStatus) -> None:
    palette = theme.palette_of(frame)

    assert theme.contrast(status_colour(palette, status), palette.color(QPalette.ColorRole.Base)) >= 4.5


@frames
@pytest.mark.parametrize("role", [QPalette.ColorRole.Text, QPalette.ColorRole.PlaceholderText])
@pytest.mark.parametrize(
    "ground", [QPalette.ColorRole.Base, QPalette.ColorRole.Window, QPalette.ColorRole.Highlight]
)
def test_words_of_the_frame_can_be_read(
    frame: theme.Frame, role: QPalette.ColorRole, ground: QPalette.ColorRole
) -> None:
    palette = theme.palette_of(frame)

    assert theme.contrast(palette.color(role), palette.color(ground)) >= 4.5


@pytest.mark.parametrize("role", [QPalette.ColorRole.Text, QPalette.ColorRole.PlaceholderText])
@pytest.mark.parametrize("ground", [QPalette.ColorRole.Base, QPalette.ColorRole.Highlight])
def test_high_contrast_is_high(role: QPalette.ColorRole, ground: QPalette.ColorRole) -> None:
    palette = theme.palette_of(theme.CONTRAST)

    assert theme.contrast(palette.color(role), palette.color(ground)) >= 9
    assert theme.contrast(theme.hairline(palette), palette.color(QPalette.ColorRole.Base)) >= 4.5
    assert theme.contrast(theme.accent(palette), palette.color(QPalette.ColorRole.Base)) >= 12


@pytest.mark.parametrize(
    ("appearance", "scheme", "preference", "frame"),
    [
        (Appearance.SYSTEM, Qt.ColorScheme.Dark, Qt.ContrastPreference.NoPreference, theme.DARK),
        (Appearance.SYSTEM, Qt.ColorScheme.Light, Qt.ContrastPreference.NoPreference, theme.LIGHT),
        (Appearance.SYSTEM, Qt.ColorScheme.Light, Qt.ContrastPreference.HighContrast, theme.CONTRAST),
        (Appearance.LIGHT, Qt.ColorScheme.Dark, Qt.ContrastPreference.HighContrast, theme.LIGHT),
        (Appearance.CONTRAST, Qt.ColorScheme.Light, Qt.ContrastPreference.NoPreference, theme.CONTRAST),
    ],
)
def test_the_system_is_asked_where_the_editor_left_it_to_it(
    appearance: Appearance, scheme: Qt.ColorScheme, preference: Qt.ContrastPreference, frame: theme.Frame
) -> None:
    assert style.frame_of(appearance, scheme, preference) is frame


def test_more_speakers_than_colours_differ_by_their_line() -> None:
    palette = theme.palette_of(theme.LIGHT)
    looks = {
        (colour.tint.name(), colour.pattern)
        for colour in (theme.speaker_colour(palette, place) for place in range(28))
    }

    assert len(looks) == 28
