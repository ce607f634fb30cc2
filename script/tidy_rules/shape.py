"""The shape of headers, file names and slices."""
import re

from .tree import Finding

MOST_FILES = 48
EMPTY_NAMES = re.compile(r"(^|[_/.-])(utils?|helpers?|managers?|misc|stuff)([_/.-]|$)")


def check(tree):
    for source in tree.having(".h"):
        if not source.text.startswith("//"):
            yield source.finding(1, "header-comment",
                                 "begin with a comment that says what it means")
        if not re.search(r"^#pragma once$", source.text, re.M):
            yield source.finding(1, "header-comment", "write #pragma once after the comment")
    for path in tree.paths:
        if EMPTY_NAMES.search(path):
            yield Finding(path, 1, "file-name", "name the noun it holds")
    for name in tree.slices:
        yield from of_slice(tree, name)
    yield from folders(tree)
    yield from styles(tree)


def styles(tree):
    """Two rooms that call different things by one class each get the look of both."""
    owner = {}
    for source in tree.having(".scss"):
        for found in re.finditer(r"^\.(alongside-[\w-]+) \{$", source.text, re.M):
            first = owner.setdefault(found[1], source.path)
            if first != source.path:
                yield source.finding(source.line_of(found.start()), "style-owner",
                                     f".{found[1]} has its look in {first}: give this one a name "
                                     "of its own")


def of_slice(tree, name):
    folder = f"slices/{name}"
    for needed, why in [("README.md", "say its purpose, words and rules in a page"),
                        (f"{name}.h", "all that other slices may include"),
                        ("CMakeLists.txt", f"write alongside_slice({name})")]:
        if f"{folder}/{needed}" not in tree.paths:
            yield Finding(f"{folder}/{needed}", 1, "slice-shape", why)
    has_routes = any(path.startswith(f"{folder}/") and path.endswith("routes.cpp")
                     for path in tree.paths)
    if has_routes:
        yield from of_room(tree, name)


def of_room(tree, name):
    folder = f"slices/{name}"
    for needed, why in [(f"{name}_room.cpp", "say what the room brings to the house"),
                        ("access.txt", "say who gets what of each route")]:
        if f"{folder}/{needed}" not in tree.paths:
            yield Finding(f"{folder}/{needed}", 1, "slice-shape", why)
    if not any(path.startswith(f"{folder}/cases/") for path in tree.paths):
        yield Finding(f"{folder}/cases", 1, "slice-shape", "each route has a case")
    if "app/rooms.cpp" in tree.paths and f"ROOM({name})" not in tree.source("app/rooms.cpp").text:
        yield Finding("app/rooms.cpp", 1, "slice-shape", f"list the room: ROOM({name})")


def folders(tree):
    """A folder says what is in it: one with more files than a reader takes in is two."""
    counts = {}
    for path in tree.paths:
        if path.endswith((".cpp", ".h")):
            folder = path.rsplit("/", 1)[0]
            counts[folder] = counts.get(folder, 0) + 1
    for folder, count in sorted(counts.items()):
        if count > MOST_FILES:
            yield Finding(folder, 1, "folder-size",
                          f"{count} files, {MOST_FILES} at most: make folders by noun")
