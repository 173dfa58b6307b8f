"""The window's language: a choice of the person's, else the system's; English where there is no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTranslator

from cable_reader.assets import resource

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication

ENGLISH = "en"
#: Languages with translations, beside English.
LANGUAGES = ("de", "fr")
_SPOKEN: list[QTranslator] = []  # what is installed now


def language_for(chosen: str, wishes: list[str] | None = None) -> str:
    """Give the language to speak: the one chosen, else the first of the system's wishes we know."""
    if chosen in {ENGLISH, *LANGUAGES}:
        return chosen
    for wish in QLocale.system().uiLanguages() if wishes is None else wishes:
        language = wish.replace("_", "-").partition("-")[0].lower()
        if language in {ENGLISH, *LANGUAGES}:
            return language
    return ENGLISH


def spoken() -> str:
    """Give the language that everything is shown in now."""
    return _SPOKEN[-1].language().partition("_")[0] if _SPOKEN else ENGLISH


def speak(app: QCoreApplication, language: str) -> str:
    """Translate everything that is shown from now on; gives the language that is really spoken.

    A language whose file was not built, or is damaged, leaves the window in English.
    """
    while _SPOKEN:
        old = _SPOKEN.pop()
        app.removeTranslator(old)
        old.setParent(None)
    if language == ENGLISH:
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.system().territory()))
        return ENGLISH
    ours = QTranslator(app)
    if not ours.load(str(resource("i18n", f"cable-reader_{language}.qm"))):
        ours.setParent(None)
        return ENGLISH
    from PySide6.QtCore import QLibraryInfo

    QLocale.setDefault(QLocale(language))
    qts = QTranslator(app)  # the words of Qt's own dialogs and buttons
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if qts.load(f"qtbase_{language}", folder):
        app.installTranslator(qts)
    app.installTranslator(ours)
    _SPOKEN.extend((qts, ours))
    return language
