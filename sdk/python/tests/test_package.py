import shutil
import subprocess
import sys
import tempfile
import unittest
import zipfile
from pathlib import Path

from .support import FOLDER


class PackageTest(unittest.TestCase):
    def test_the_wheel_holds_what_is_used_and_nothing_else(self):
        with tempfile.TemporaryDirectory() as scratch:
            source = Path(scratch, "source")
            shutil.copytree(FOLDER, source, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info", "build", "dist"))
            built = subprocess.run(
                [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", scratch, str(source)],
                capture_output=True,
                text=True,
            )
            if built.returncode and ("No matching distribution" in built.stderr or "No module named pip" in built.stderr):
                self.skipTest("pip, or the setuptools that the wheel is built with, cannot be had here")
            self.assertEqual(built.returncode, 0, built.stderr)
            (wheel,) = Path(scratch).glob("*.whl")
            with zipfile.ZipFile(wheel) as packed:
                names = {name for name in packed.namelist() if ".dist-info/" not in name}
        sources = {f"occupancy_sdk/{file.name}" for file in (FOLDER / "src/occupancy_sdk").iterdir() if file.is_file()}
        self.assertEqual(names, sources)
        self.assertIn("occupancy_sdk/py.typed", names)
