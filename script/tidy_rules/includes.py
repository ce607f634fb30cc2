"""Who may include whom: app -> slices -> foundation, never back.

A slice's files are of five kinds, by the ends of their names: the public header (`groups.h`);
`storage`; `pages` and `parts` of pages; `routes`, `live`, `commands` and `tasks`, which join the
others; tests. All others are rules. A source without a header of its own belongs to the header that
it includes first. A rule may include the public header of a slice that holds nothing but rules.
"""
import re

# Headers that are slow to compile, and the only files that may include them.
SLOW = [
    (r"boost/locale", r"foundation/words/(catalogue|icu_formats)\.cpp"),
    (r"boost/json", r"(foundation|slices|app)/.*\.cpp"),
    (r"boost/multiprecision", r"slices/counting/budget/(exact_budgets\.h|[a-z_]+_test\.cpp)"),
    (r"boost/math", r"slices/charting/rules/student_t\.cpp"),
    (r"boost/", r"foundation/http/([a-z]+/)?[a-z_]+\.cpp"
                r"|foundation/http/server/(connection|server)[a-z_]*\.h"),
    (r"sqlite3\.h", r"foundation/db/sqlite_[a-z_]+\.(cpp|h)"),
    (r"libpq", r"foundation/db/postgresql_[a-z_]+\.(cpp|h)"),
    (r"date/", r"foundation/words/time_zone\.cpp"),
    (r"unicode/", r"foundation/(base/(encodings|folding)|words/text_words)\.cpp"),
    (r"sodium", r"foundation/(base/(secrets|keys/key_file)|backup/(age_file|table_print)"
                r"|record/signature)\.cpp|slices/passkeys/signed_key\.cpp"),
    (r"fido", r"slices/passkeys/signed_key\.cpp"),
    (r"archive(_entry)?\.h", r"foundation/backup/archive_file\.cpp"),
    (r"qrencode\.h", r"foundation/html/link_to_share\.cpp"),
    (r"libdeflate\.h", r"foundation/http/server/compression\.cpp"),
    (r"CLI/", r"(app/main|slices/([a-z_]+/)+typed_commands)\.cpp"),
    (r"toml", r"app/settings[a-z_]*\.cpp"),
    (r"spdlog/", r"foundation/http/log\.cpp"),
    (r"(Eigen|Spectra|Clp|Cbc|coin)", r"slices/[a-z_]+/([a-z_]+/)?[a-z_]+\.cpp"),
    (r"curl/", r"foundation/post/smtp\.cpp"),
    (r"vips/", r"foundation/images/vips_library\.h"),
    (r"libstemmer\.h", r"foundation/words/text_words\.cpp"),
    (r"zip\.h", r"foundation/tables/archive\.cpp"),
    (r"expat\.h", r"foundation/tables/xml_events\.cpp"),
    (r"cmark-gfm", r"slices/formats/source/read_markdown\.cpp"),
    (r"qpdf/", r"slices/formats/pdf/tagged_pdf\.cpp"),
    (r"liblouis\.h", r"slices/formats/braille/translate_braille\.cpp"),
]

# Which layers each kind may include, and which kinds of its own slice.
LAYERS_OF = {
    "rule": {"base"},
    "storage": {"base", "db", "post", "record", "rooms", "store", "told", "work"},
    "pages": {"base", "html", "words"},
    "public": {"base", "db", "html", "http", "images", "record", "rooms", "store", "told",
               "words"},
    "routes": {"base", "files", "db", "html", "http", "images", "post", "programs", "record",
               "rooms", "store", "tables", "told", "words", "work"},
}
KINDS_OF = {
    "rule": {"rule"}, "storage": {"rule", "public", "storage"},
    "pages": {"rule", "public", "pages"},
    "public": {"rule", "public", "storage", "pages"},
    "routes": {"rule", "public", "storage", "pages", "routes"},
}
ADVICE = {
    "rule": "a rule includes foundation/base and rules alone; what speaks to the database is named "
            "..._storage, what writes HTML ..._pages, what joins them ..._routes",
    "storage": "storage includes foundation/base, db, record, rooms (for what ends), store, told, "
               "work (to ask for jobs), rules and public headers",
    "pages": "pages include foundation/base, html, words, rules and public headers",
    "public": "the public part does not include routes",
    "routes": "routes may not include this",
}


ENDS = {"storage": "storage", "pages": "pages", "parts": "pages", "routes": "routes",
        "live": "routes", "commands": "routes", "tasks": "routes", "asking": "routes",
        "room": "routes", "examples": "routes"}


def kind_of(tree, path):
    source = tree.source(path)
    stem, end = path.split("/")[-1].rsplit(".", 1)
    if source.is_test:
        return "test"
    if stem == path.split("/")[1]:
        return "public"
    if stem.split("_")[-1] in ENDS:
        return ENDS[stem.split("_")[-1]]
    first = next((name for _, _, name in source.includes), "")
    if end == "cpp" and path.removesuffix("cpp") + "h" not in tree.paths \
            and first in tree.paths and first.rsplit("/", 1)[0] == path.rsplit("/", 1)[0]:
        return kind_of(tree, first)
    return "rule"


def check(tree):
    for source in tree.code_files:
        for line, mark, name in source.includes:
            yield from slow(source, line, name)
            if mark == '"':
                yield from of_project(tree, source, line, name)
    yield from circles("slice", "slices", tree.slices)
    yield from circles("layer", "foundation", tree.layers)


def slow(source, line, name):
    for pattern, allowed in SLOW:
        if re.match(pattern, name):
            if source.path.startswith(("fuzz/", "bench/")) or source.is_test:
                return
            if not re.fullmatch(allowed, source.path):
                yield source.finding(line, "include-slow",
                                     f"<{name}> is slow to compile: it stays in {allowed}")
            return


def of_project(tree, source, line, name):
    if name not in tree.paths:
        yield source.finding(line, "include-form",
                             f'"{name}" is no file of the project: begin at its root')
        return
    top = source.path.split("/")[0]
    into = name.split("/")[0]
    if name.endswith("routes.h") and into == "slices" \
            and source.path.split("/")[:2] != name.split("/")[:2]:
        yield source.finding(line, "include-routes", "a slice's own room lists its routes")
    elif top == "foundation":
        yield from from_foundation(tree, source, line, name, into)
    elif top == "slices":
        yield from from_slice(tree, source, line, name, into)


def from_foundation(tree, source, line, name, into):
    if into != "foundation":
        yield source.finding(line, "include-layer", "the foundation includes no slice and no app")
        return
    layer, other = source.path.split("/")[1], name.split("/")[1]
    if layer != other and other not in tree.layers.get(layer, []) and not source.is_test:
        yield source.finding(line, "include-layer",
                             f"{layer} does not USE {other} (foundation/{layer}/CMakeLists.txt)")
    elif "/testing" in name and not source.is_test:
        yield source.finding(line, "include-layer", "testing.h is for tests")


def from_slice(tree, source, line, name, into):
    kind = kind_of(tree, source.path)
    own = source.path.split("/")[1]
    if into not in ("foundation", "slices"):
        yield source.finding(line, "include-layer", "a slice includes slices and foundation alone")
    elif kind == "test":
        return
    elif "/testing" in name:
        yield source.finding(line, "include-layer", "testing headers are for tests")
    elif into == "foundation":
        if name.split("/")[1] not in LAYERS_OF[kind]:
            yield source.finding(line, "include-kind", f"{name}: {ADVICE[kind]}")
    elif name.split("/")[1] == own:
        if kind_of(tree, name) not in KINDS_OF[kind]:
            yield source.finding(line, "include-kind", f"{name}: {ADVICE[kind]}")
    else:
        yield from from_other_slice(tree, source, line, name, kind, own)


def from_other_slice(tree, source, line, name, kind, own):
    other = name.split("/")[1]
    if name != f"slices/{other}/{other}.h":
        yield source.finding(line, "include-slice",
                             f"slices meet through slices/{other}/{other}.h alone")
    elif other not in tree.slices[own]:
        yield source.finding(line, "include-slice",
                             f"say USES {other} in slices/{own}/CMakeLists.txt, if it should")
    elif kind == "rule" and not only_reckons(tree, other):
        yield source.finding(line, "include-kind", f"{name}: {ADVICE[kind]}")


def only_reckons(tree, name):
    """A slice of rules alone, without database and pages: rules of others may stand on it."""
    folder = f"slices/{name}/"
    return not tree.slices[name] and not any(
        path.startswith(f"{folder}migrations/") or path.endswith((".h", ".cpp"))
        and kind_of(tree, path) not in ("rule", "public", "test")
        for path in tree.paths if path.startswith(folder))


def circles(word, folder, uses):
    from .tree import Finding
    for name in sorted(uses):
        seen, waiting = set(), list(uses[name])
        while waiting:
            other = waiting.pop()
            if other not in seen:
                seen.add(other)
                waiting += uses.get(other, [])
        if name in seen:
            yield Finding(f"{folder}/{name}/CMakeLists.txt", 1, "include-circle",
                          f"{word} {name} USES itself by way of others")
