"""What a second look at bulk confirmations found, in words."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from db.views_statistics import RecheckView

CONTEXT: Final = "Rechecks"
WAITING: Final = str(QT_TRANSLATE_NOOP("Rechecks", "前に残した{kept}件は、まだ一件も判定していません。"))
FOUND: Final = str(
    QT_TRANSLATE_NOOP(
        "Rechecks",
        "前に残した{kept}件のうち{judged}件を判定し、誤りは{wrong}件でした"
        "（{share}、95％の確からしさで{bounds}）。",
    )
)
MEASURED: Final = str(QT_TRANSLATE_NOOP("Rechecks", "{share}（{wrong}/{judged}）"))
BOUNDS: Final = str(QT_TRANSLATE_NOOP("Rechecks", "{low}〜{high}"))
PERCENT: Final = str(QT_TRANSLATE_NOOP("Rechecks", "{share}％"))


def summary(found: RecheckView) -> str:
    """How often it was wrong, with the numbers behind it."""
    source = FOUND if found.judged else WAITING
    return QCoreApplication.translate(CONTEXT, source).format(
        kept=f"{found.kept:,}",
        judged=f"{found.judged:,}",
        wrong=f"{found.wrong:,}",
        share=percent(found.share),
        bounds=bounds(found),
    )


def measured(found: RecheckView) -> str:
    """The share that was wrong, with the numbers behind it: none of one is little."""
    return QCoreApplication.translate(CONTEXT, MEASURED).format(
        share=percent(found.share), wrong=f"{found.wrong:,}", judged=f"{found.judged:,}"
    )


def bounds(found: RecheckView) -> str:
    """Within which bounds the true share is."""
    low, high = map(percent, found.interval)
    return QCoreApplication.translate(CONTEXT, BOUNDS).format(low=low, high=high)


def percent(share: float) -> str:
    """A share as people read it; one place, for what is wrong is seldom."""
    return QCoreApplication.translate(CONTEXT, PERCENT).format(share=f"{100 * share:.1f}")
