"""`alongside document`: three documents of real size in every form, each looked into by programs of
others; what is missing is told, and the rest is made.

  document_command_test.py PROGRAM

It says how long each document took, and asks for no time: other work runs beside it. Where
chromium, pandoc, espeak-ng, lame or qpdf is not installed, the tests that need it are skipped.
PDF/UA-1 is judged by veraPDF where build/verapdf has it (script/bootstrap test).
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest
import zipfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import made_documents  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PROGRAM = str(pathlib.Path(sys.argv[1]).resolve())
VERAPDF = ROOT / "build/verapdf"
ENDINGS = [".html", ".pdf", "-large-print.pdf", ".epub", ".docx", ".odt", ".mp3", ".brf",
           "-grade-1.brf", ".txt"]


def needs(*programs):
    lacking = [name for name in programs if not shutil.which(name)]
    return unittest.skipIf(lacking, f"not installed: {', '.join(lacking)}")


def run(*arguments):
    return subprocess.run([PROGRAM, "document", *map(str, arguments)], capture_output=True,
                          text=True, timeout=300)


class DocumentCommand(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)

    def test_a_small_document_and_its_report(self):
        (self.folder / "a b.md").write_text("# Ways in\n\nWords.\n")
        done = run(self.folder / "a b.md", "--out", self.folder / "out", "--json", "--language",
                   "cy", "--formats", "html,text,epub,braille")
        self.assertEqual(done.returncode, 0, done.stderr)
        report = json.loads(done.stdout)
        self.assertEqual((report["title"], report["language"]), ("Ways in", "cy"))
        self.assertEqual({one["file"] for one in report["files"]},
                         {"a b.html", "a b.txt", "a b.epub", "a b.brf", "a b-grade-1.brf"})
        for one in report["files"]:
            self.assertEqual((self.folder / "out" / one["file"]).stat().st_size, one["bytes"])
        self.assertEqual(len(list((self.folder / "out").iterdir())), 5)

    def test_mistakes_are_told_with_their_lines_and_nothing_is_written(self):
        (self.folder / "a.md").write_text("# A\n\n![](a.png)\n\n![b](b.png)\n")
        done = run(self.folder / "a.md", "--out", self.folder / "out")
        self.assertEqual(done.returncode, 2)
        self.assertIn("a.md, line 3: say what the picture “a.png” shows", done.stderr)
        (self.folder / "a.md").write_text("# A\n\n![b](b.png)\n")
        done = run(self.folder / "a.md", "--out", self.folder / "out")
        self.assertIn("a.md, line 3: there is no picture “b.png”", done.stderr)
        (self.folder / "b.png").symlink_to("/etc/hostname")
        self.assertIn("lies elsewhere", run(self.folder / "a.md", "--out",
                                            self.folder / "out").stderr)
        self.assertFalse((self.folder / "out").exists())
        done = run(self.folder / "a.md", "--out", self.folder / "out", "--formats", "rtf")
        self.assertEqual(done.returncode, 2)
        self.assertIn("There is no format “rtf”", done.stderr)

    def test_what_is_missing_is_named_and_the_rest_is_made(self):
        (self.folder / "a.md").write_text("# A\n\nWords.\n")
        done = run(self.folder / "a.md", "--out", self.folder / "out", "--programs", self.folder,
                   "--language", "en")
        self.assertEqual(done.returncode, 1)
        for package in ["chromium-headless-shell", "pandoc", "lame"]:
            self.assertIn(f"Install the package {package}.", done.stderr)
        self.assertEqual({path.name for path in (self.folder / "out").iterdir()},
                         {"a.html", "a-large-print.html", "a.epub", "a.brf", "a-grade-1.brf",
                          "a.txt"})

    def test_a_program_that_hangs_or_breaks_is_ended_and_told(self):
        (self.folder / "a.md").write_text("# A\n\nWords.\n")
        pandoc = self.folder / "pandoc"
        pandoc.write_text("#!/bin/sh\necho out of paper >&2\nexit 4\n")
        pandoc.chmod(0o755)
        done = run(self.folder / "a.md", "--out", self.folder / "out", "--programs", self.folder,
                   "--formats", "docx,text", "--language", "en")
        self.assertEqual(done.returncode, 1)
        self.assertIn("pandoc ended with status 4. It said: out of paper", done.stderr)
        self.assertTrue((self.folder / "out/a.txt").exists())


class RealDocuments(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp())
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        cls.names = made_documents.write(cls.folder)
        cls.out = cls.folder / "out"
        cls.reports = {}
        cls.seconds = {}
        for name in cls.names:
            before = os.times()
            done = run(cls.folder / f"{name}.md", "--out", cls.out, "--json")
            cls.seconds[name] = os.times().elapsed - before.elapsed
            cls.reports[name] = (done, json.loads(done.stdout) if done.stdout else None)

    def bytes_of(self, name, ending):
        return (self.out / f"{name}{ending}").read_bytes()

    @needs("chromium-headless-shell", "pandoc", "espeak-ng", "lame")
    def test_all_are_made(self):
        for name in self.names:
            done, report = self.reports[name]
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertEqual(sorted(one["file"] for one in report["files"]),
                             sorted(name + ending for ending in ENDINGS))
            print(f"{name}: all forms in {self.seconds[name]:.1f} s")

    def test_text_and_braille_keep_to_their_columns(self):
        for name in self.names:
            lines = self.bytes_of(name, ".txt").decode().splitlines()
            self.assertIn("CC BY 4.0", lines[3])
            self.assertLessEqual(max(len(line) for line in lines if "://" not in line), 78)
            for ending in [".brf", "-grade-1.brf"]:
                pages = self.bytes_of(name, ending).decode("ascii").split("\f")
                self.assertEqual(pages.pop(), "")
                for page in pages:
                    self.assertEqual(page.count("\r\n"), 25)
                    self.assertLessEqual(max(map(len, page.split("\r\n"))), 40)

    def test_epubs_have_their_pictures_with_descriptions(self):
        for name, pictures in [("guidance", 1), ("arabic", 1), ("tables", 12)]:
            with zipfile.ZipFile(self.out / f"{name}.epub") as book:
                self.assertIsNone(book.testzip())
                first = book.infolist()[0]
                self.assertEqual((first.filename, first.compress_type),
                                 ("mimetype", zipfile.ZIP_STORED))
                self.assertEqual(sum("/pictures/" in one for one in book.namelist()), pictures)
                content = book.read("EPUB/content.xhtml").decode()
                self.assertEqual(content.count("<img "), pictures)
                self.assertNotIn('alt=""', content)

    @needs("pandoc")
    def test_office_files_open_again_with_titles_tables_and_pictures(self):
        for name, pictures, tables in [("guidance", 1, 1), ("arabic", 1, 1), ("tables", 12, 12)]:
            for kind in ["docx", "odt"]:
                done = subprocess.run(["pandoc", f"--from={kind}", "--to=json",
                                       self.out / f"{name}.{kind}"],
                                      capture_output=True, text=True, check=True)
                self.assertEqual(done.stdout.count('"t":"Image"'), pictures, (name, kind))
                self.assertEqual(done.stdout.count('"t":"Table"'), tables, (name, kind))
                self.assertIn("CC", done.stdout)
        with zipfile.ZipFile(self.out / "arabic.docx") as word:
            self.assertIn("<w:bidi", word.read("word/document.xml").decode())

    @needs("espeak-ng", "lame")
    def test_sound_has_its_tag_and_chapters(self):
        for name, chapters in [("guidance", 11), ("arabic", 11), ("tables", 13)]:
            sound = self.bytes_of(name, ".mp3")
            self.assertTrue(sound.startswith(b"ID3\x04\x00\x00"))
            size = sum(byte << shift for byte, shift in zip(sound[6:10], [21, 14, 7, 0]))
            self.assertEqual(sound[:size].count(b"CHAP"), chapters)
            self.assertIn(b"CC BY 4.0", sound[:size])
            self.assertEqual(sound[10 + size], 0xff, "sound begins where the tag ends")
            self.assertGreater(len(sound), 100_000)

    @needs("chromium-headless-shell", "qpdf")
    def test_pdfs_have_title_language_tags_and_metadata(self):
        for name, language in [("guidance", "en-GB"), ("arabic", "ar"), ("tables", "en-GB")]:
            for ending in [".pdf", "-large-print.pdf"]:
                done = subprocess.run(["qpdf", "--json", self.out / f"{name}{ending}"],
                                      capture_output=True, text=True, check=True)
                objects = json.loads(done.stdout)["qpdf"][1]
                root = objects["obj:" + objects["trailer"]["value"]["/Root"]]["value"]
                self.assertEqual(root["/Lang"], f"u:{language}")
                self.assertTrue(root["/MarkInfo"]["/Marked"])
                self.assertTrue(root["/ViewerPreferences"]["/DisplayDocTitle"])
                self.assertIn("/Outlines", root)
                metadata = subprocess.run(
                    ["qpdf", "--show-object=" + root["/Metadata"].split()[0],
                     "--filtered-stream-data", self.out / f"{name}{ending}"],
                    capture_output=True, check=True).stdout.decode()
                self.assertIn("<pdfuaid:part>1</pdfuaid:part>", metadata)
                self.assertIn("CC BY 4.0", metadata)
                self.assertIn(self.reports[name][1]["title"], metadata)

    @needs("chromium-headless-shell", "java")
    @unittest.skipUnless((VERAPDF / "Judge.class").exists(), "no veraPDF in build/verapdf")
    def test_pdfs_are_pdf_ua_1(self):
        path = (VERAPDF / "classpath").read_text().strip()
        files = [self.out / f"{name}{ending}" for name in self.names
                 for ending in [".pdf", "-large-print.pdf"]]
        done = subprocess.run(["java", "-cp", f"{path}:{VERAPDF}", "Judge", *files],
                              capture_output=True, text=True, timeout=900)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertEqual(done.stdout.count("compliant"), len(files))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
