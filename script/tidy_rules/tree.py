"""The project's files as the rules see them."""
import functools
import os
import pathlib
import re
from typing import NamedTuple

TOKENS = re.compile(
    r'//[^\n]*|/\*.*?\*/'
    r'|R"(?P<mark>[^(\s]*)\((?P<raw>.*?)\)(?P=mark)"'
    r'|"(?P<text>(?:\\.|[^"\\\n])*)"'
    r"|(?<![0-9A-Za-z_])'(?:\\.|[^'\\\n])+'", re.DOTALL)
LEFT_OUT = {".git", "node_modules", "__pycache__", "fixtures"}


class Finding(NamedTuple):
    path: str
    line: int
    rule: str
    advice: str


class Literal(NamedTuple):
    """String literals that stand side by side, as the compiler joins them."""
    start: int
    end: int
    text: str


def blanked(text):
    return re.sub(r"[^\n]", " ", text)


class Source:
    """One file. `code` is without comments, `bare` without the content of literals too; both keep
    every position and line."""

    def __init__(self, path, text):
        self.path = path
        self.text = text
        self.lines = text.split("\n")

    def line_of(self, position):
        return self.text.count("\n", 0, position) + 1

    @functools.cached_property
    def code(self):
        return TOKENS.sub(lambda token: blanked(token[0]) if token[0].startswith("/") else token[0],
                          self.text)

    @functools.cached_property
    def bare(self):
        return TOKENS.sub(lambda token: blanked(token[0]), self.text)

    @functools.cached_property
    def literals(self):
        joined = []
        for token in TOKENS.finditer(self.text):
            text = token["raw"] if token["raw"] is not None else token["text"]
            if text is None:
                continue
            last = joined[-1] if joined else None
            if last and not self.code[last.end:token.start()].strip():
                joined[-1] = Literal(last.start, token.end(), last.text + text)
            else:
                joined.append(Literal(token.start(), token.end(), text))
        return joined

    @functools.cached_property
    def includes(self):
        return [(self.line_of(found.start()), found[1], found[2]) for found in
                re.finditer(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"\n]+)[>"]', self.text, re.M)]

    @property
    def is_test(self):
        stem = pathlib.PurePosixPath(self.path).stem
        return (stem.endswith(("_test", "_testing")) or stem.startswith("fake_")
                or "/testing" in self.path)

    def finding(self, line, rule, advice):
        return Finding(self.path, line, rule, advice)


class Tree:
    def __init__(self, root):
        self.root = pathlib.Path(root)
        self.paths = sorted(self._walk())

    def _walk(self):
        for folder, folders, files in os.walk(self.root):
            folders[:] = [name for name in folders
                          if name not in LEFT_OUT and not name.startswith("build")]
            for name in files:
                yield (pathlib.Path(folder) / name).relative_to(self.root).as_posix()

    @functools.cache
    def source(self, path):
        text = (self.root / path).read_text(encoding="utf-8", errors="replace")
        return Source(path, text)

    def having(self, *ends, under=""):
        return [self.source(path) for path in self.paths
                if path.endswith(ends) and path.startswith(under)]

    @functools.cached_property
    def code_files(self):
        return self.having(".cpp", ".h")

    @functools.cached_property
    def slices(self):
        """The folders of slices/, each with the slices that its CMakeLists.txt says it USES."""
        uses = {path.split("/")[1]: [] for path in self.paths
                if path.startswith("slices/") and path.count("/") >= 2}
        for name in uses:
            uses[name] = self._uses(f"slices/{name}/CMakeLists.txt", "alongside_slice")
        return uses

    @functools.cached_property
    def layers(self):
        names = sorted({path.split("/")[1] for path in self.paths
                        if path.startswith("foundation/") and path.count("/") >= 2})
        return {name: [used for used in self._uses(f"foundation/{name}/CMakeLists.txt",
                                                   "alongside_layer") if used in names]
                for name in names}

    def _uses(self, path, command):
        if path not in self.paths:
            return []
        text = re.sub(r"#[^\n]*", "", self.source(path).text)
        found = re.search(command + r"\s*\(([^)]*)\)", text)
        words = found[1].split() if found else []
        used = words[words.index("USES") + 1:] if "USES" in words else []
        return [word for word in used[:next((index for index, word in enumerate(used)
                                             if word.isupper()), len(used))]]
