"""Commands that root gives leave nothing behind that the service could not write.

  account_test.py PROGRAM
"""
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

PROGRAM = str(pathlib.Path(sys.argv[1]).resolve())
SOMEBODY = 54321  # No account has this number: an owner without a name is an owner too.


@unittest.skipUnless(os.geteuid() == 0, "only root can give files to somebody")
class Account(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def run_program(self, *arguments, **options):
        return subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, timeout=60,
                              **options)

    def owners(self):
        return {path.name: path.stat().st_uid for path in self.folder.iterdir()}

    def test_files_belong_to_whom_the_folder_belongs(self):
        os.chown(self.folder, SOMEBODY, SOMEBODY)
        done = self.run_program("--database", str(self.folder / "a.sqlite"), "set-up-link")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn(f"goes on as the account '{SOMEBODY}'", done.stderr)
        self.assertRegex(done.stdout, r"^http://127\.0\.0\.1:8080/set-up/\S+\n$")
        self.assertEqual(self.owners().get("a.sqlite"), SOMEBODY)
        self.assertEqual(set(self.owners().values()), {SOMEBODY})

    def test_a_database_counts_before_its_folder(self):
        database = self.folder / "a.sqlite"
        self.run_program("--database", str(database), "migrate")
        self.assertEqual(self.owners()["a.sqlite"], 0)
        os.chown(self.folder, SOMEBODY, SOMEBODY)
        done = self.run_program("--database", str(database), "migrate")
        self.assertEqual((done.returncode, done.stderr), (0, ""))

    def test_a_folder_of_root_is_left_to_root(self):
        done = self.run_program("--database", "a.sqlite", "migrate", cwd=self.folder)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertEqual(self.owners()["a.sqlite"], 0)

    def test_settings_that_an_account_cannot_read_are_named(self):
        settings = self.folder / "alongside.toml"
        settings.write_text('listen = "127.0.0.1:0"\n')
        settings.chmod(0o600)
        os.chown(self.folder, SOMEBODY, SOMEBODY)
        done = self.run_program("--settings", str(settings), "migrate", user=SOMEBODY,
                                cwd="/")
        self.assertEqual(done.returncode, 2, done.stderr)
        self.assertIn("cannot be read by this account", done.stderr)

    def test_a_folder_that_an_account_cannot_look_into_is_no_crash(self):
        done = self.run_program("--database", "/nowhere/a.sqlite", "migrate", user=SOMEBODY,
                                cwd=self.folder)
        self.assertGreaterEqual(done.returncode, 1, done.stderr)
        self.assertIn("alongside: ", done.stderr)


unittest.main(argv=sys.argv[:1])
