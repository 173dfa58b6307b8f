"""What a wheel needs before it is packed: the translations in the form that Qt loads."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class TranslationsHook(BuildHookInterface[Any]):
    """Builds ``resources/i18n/*.qm`` first; they are not kept in version control."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build the files, or fail the build."""
        root = Path(self.root)
        if any((root / "resources" / "i18n").glob("*.ts")):
            script = root / "packaging" / "translations.py"
            subprocess.run([sys.executable, str(script), "build"], check=True)
