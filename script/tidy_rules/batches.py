"""Files of one folder are compiled together (cmake/layers.cmake): their own names differ."""
import collections
import pathlib
import re

UNNAMED = re.compile(r"^namespace \{$(.*?)^\}(?=[ \t]*// namespace$)", re.M | re.S)
TYPE = re.compile(r"^(?:(?:struct|class|enum(?: class)?|union) (\w+)[^;\n]*\{|using (\w+) =)", re.M)
CONSTANT = re.compile(r"^(?:inline )?(?:constexpr|const) [\w:<>,*& ]+?\b(\w+)(?:\[[^\]\n]*\])?"
                      r"\s*[={;]", re.M)
FUNCTION = re.compile(r"^(?!return\b|using\b|INSTANTIATE)[A-Za-z][\w:<>,*& ]*[ *&](\w+)\(([^()]*)\)"
                      r"(?: noexcept)?\s*\{", re.M)


def parameters(text):
    """Types alone: what stands before each parameter's name."""
    kinds = []
    for one in text.split(","):
        words = re.sub(r"\s*=.*", "", " ".join(one.split()))
        kinds.append(re.sub(r"(?<=[\w>&*]) ?\b\w+$", "", words) or words)
    return ",".join(kinds)


def names_of(source):
    """(name, position) of what only this file knows."""
    for found in CONSTANT.finditer(source.bare):
        yield found[1], found.start(1)
    for unnamed in UNNAMED.finditer(source.text):
        begin, end = unnamed.span(1)
        inside = source.bare[begin:end]
        for found in TYPE.finditer(inside):
            yield found[1] or found[2], begin + found.start()
        for found in FUNCTION.finditer(inside):
            yield f"{found[1]}({parameters(found[2])})", begin + found.start(1)


def of_folder(sources):
    known = {}
    for source in sources:
        for name, position in names_of(source):
            other = known.setdefault(name, source.path)
            if other != source.path:
                yield source.finding(source.line_of(position), "names-in-a-folder",
                                     f"{name} is in {pathlib.PurePosixPath(other).name} too: "
                                     "name it after what it is here")


def of_test(source):
    stem = pathlib.PurePosixPath(source.path).stem
    for found in re.finditer(r"^namespace (alongside[\w:]*) \{$", source.text, re.M):
        if not found[1].endswith((f"::{stem}", "::testing")):
            yield source.finding(source.line_of(found.start()), "namespace-of-a-test",
                                 f"write {found[1]}::{stem}, so that its short names are its own")


def check(tree):
    folders = collections.defaultdict(list)
    for source in tree.having(".cpp"):
        if source.path.endswith("_test.cpp"):
            yield from of_test(source)
        elif not source.path.startswith(("fuzz/", "bench/")):
            folders[str(pathlib.PurePosixPath(source.path).parent)].append(source)
    for sources in folders.values():
        yield from of_folder(sources)
