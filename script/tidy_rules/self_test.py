"""Tests of the rules: each a small made-up tree and what is found in it."""
import pathlib
import tempfile

from .tree import Tree

HEAD = "// What it means.\n#pragma once\n"
BASE = {
    "foundation/base/CMakeLists.txt": "alongside_layer(base SOURCES x)",
    "foundation/db/CMakeLists.txt": "alongside_layer(db SOURCES x USES base Threads::Threads)",
    "foundation/html/CMakeLists.txt": "alongside_layer(html SOURCES x USES base TESTS t)",
    "foundation/base/text.h": HEAD, "foundation/db/database.h": HEAD,
    "foundation/html/html.h": HEAD, "foundation/db/testing.h": HEAD,
    "app/rooms.cpp": "ROOM(people) ROOM(groups)",
    "slices/people/CMakeLists.txt": "alongside_slice(people)",
    "slices/groups/CMakeLists.txt": "alongside_slice(groups USES people)",
    "slices/people/people.h": HEAD, "slices/groups/groups.h": HEAD,
    "slices/people/README.md": "", "slices/groups/README.md": "",
    "slices/people/routes.h": HEAD, "slices/groups/routes.h": HEAD,
    "slices/people/storage.h": HEAD, "slices/groups/storage.h": HEAD,
    "slices/groups/pages.h": HEAD, "slices/groups/size_rule.h": HEAD,
    "slices/people/migrations/0001_people.sql":
        "-- a, b\nCREATE TABLE people (\n  id {{id}}\n);\nCREATE INDEX p ON people (id);\n",
    "slices/groups/migrations/0002_groups.sql":
        "CREATE TABLE groups (\n  id {{id}},\n  person_id BIGINT REFERENCES people (id)\n);\n",
}


def include(path):
    return f'#include "{path}"\n'


def sql(*parts):
    return "constexpr Sql some_sql{\n    " + "\n".join(f'"{part}"' for part in parts) + "};\n"


# (name, files beside BASE, findings as (path, line, rule))
CASES = [
    ("a good tree", {}, []),
    ("foundation includes a slice", {"foundation/db/a.cpp": include("slices/people/people.h")},
     [("foundation/db/a.cpp", 1, "include-layer")]),
    ("a layer includes one it does not use", {
        "foundation/base/a.cpp": include("foundation/db/database.h"),
        "foundation/db/b.cpp": include("foundation/base/text.h")},
     [("foundation/base/a.cpp", 1, "include-layer")]),
    ("an include that is no file", {"foundation/base/a.cpp": include("text.h")},
     [("foundation/base/a.cpp", 1, "include-form")]),
    ("a slow header", {"slices/groups/storage.cpp": "#include <sqlite3.h>\n",
                       "foundation/db/sqlite_database.cpp": "#include <sqlite3.h>\n"},
     [("slices/groups/storage.cpp", 1, "include-slow")]),
    ("a slice's inside from another slice", {
        "slices/groups/storage.cpp": include("slices/people/storage.h")},
     [("slices/groups/storage.cpp", 1, "include-slice")]),
    ("a slice that CMake does not name", {
        "slices/people/storage.cpp": include("slices/groups/groups.h")},
     [("slices/people/storage.cpp", 1, "include-slice")]),
    ("a circle of slices", {
        "slices/people/CMakeLists.txt": "alongside_slice(people USES groups)"},
     [("slices/groups/CMakeLists.txt", 1, "include-circle"),
      ("slices/people/CMakeLists.txt", 1, "include-circle")]),
    ("routes outside their slice", {
        "app/main.cpp": include("slices/people/routes.h"),
        "slices/people/people_room.cpp": include("slices/people/routes.h"),
        "slices/people/routes.cpp": include("slices/people/routes.h"),
        "slices/people/access.txt": "", "slices/people/cases/a.case": ""},
     [("app/main.cpp", 1, "include-routes")]),
    ("a rule that asks the database", {
        "slices/groups/size_rule.cpp": include("foundation/base/text.h")
        + include("foundation/db/database.h") + include("slices/groups/groups.h")},
     [("slices/groups/size_rule.cpp", 2, "include-kind"),
      ("slices/groups/size_rule.cpp", 3, "include-kind")]),
    ("a rule that stands on a slice of rules alone, and on one that is not", {
        "slices/sums/CMakeLists.txt": "alongside_slice(sums)", "slices/sums/README.md": "",
        "slices/sums/sums.h": HEAD, "slices/sums/adding.h": HEAD,
        "slices/groups/CMakeLists.txt": "alongside_slice(groups USES people sums)",
        "slices/groups/size_rule.cpp": include("slices/sums/sums.h")
        + include("slices/people/people.h")},
     [("slices/groups/size_rule.cpp", 2, "include-kind")]),
    ("pages that ask the database, storage that writes HTML", {
        "slices/groups/list_pages.cpp": include("slices/groups/storage.h"),
        "slices/groups/list_storage.cpp": include("foundation/html/html.h"),
        "slices/groups/list_routes.cpp": include("slices/groups/storage.h"),
        "slices/groups/groups_room.cpp": include("slices/groups/routes.h"),
        "slices/groups/access.txt": "", "slices/groups/cases/a.case": ""},
     [("slices/groups/list_pages.cpp", 1, "include-kind"),
      ("slices/groups/list_storage.cpp", 1, "include-kind")]),
    ("tasks that join, storage that asks for jobs, a rule that does", {
        "foundation/work/CMakeLists.txt": "alongside_layer(work SOURCES x USES base db)",
        "foundation/work/jobs.h": HEAD,
        "slices/groups/list_tasks.cpp": include("foundation/work/jobs.h")
        + include("slices/groups/storage.h"),
        "slices/groups/list_storage.cpp": include("foundation/work/jobs.h"),
        "slices/groups/size.cpp": include("foundation/work/jobs.h")},
     [("slices/groups/size.cpp", 1, "include-kind")]),
    ("sources without a header of their own", {
        "slices/groups/list.cpp": include("slices/groups/pages.h")
        + include("foundation/html/html.h") + include("foundation/db/database.h"),
        "slices/groups/joining.cpp": include("slices/groups/groups.h")
        + include("slices/groups/storage.h")},
     [("slices/groups/list.cpp", 3, "include-kind")]),
    ("testing headers outside tests", {
        "slices/groups/storage.cpp": include("foundation/db/testing.h"),
        "slices/groups/storage_test.cpp": include("foundation/db/testing.h")},
     [("slices/groups/storage.cpp", 1, "include-layer")]),
    ("another slice's table", {
        "slices/groups/storage.cpp": sql("SELECT g.id FROM groups g JOIN people p ON 1 = 1")},
     [("slices/groups/storage.cpp", 2, "table-owner")]),
    ("a table that is not there, in a list and a subquery", {
        "slices/groups/storage.cpp": sql("SELECT 1 FROM groups AS g, nowhere")
        + sql("DELETE FROM groups WHERE id IN (SELECT id FROM elsewhere)")},
     [("slices/groups/storage.cpp", 2, "table-owner"),
      ("slices/groups/storage.cpp", 4, "table-owner")]),
    ("statements that name no table wrongly", {
        "slices/groups/storage.cpp":
        sql("WITH few AS (SELECT id FROM groups), more (id) AS (SELECT id FROM few) ",
            "SELECT id FROM more, few WHERE id IS NOT DISTINCT FROM $1")
        + sql("INSERT INTO groups (id) VALUES ($1) ON CONFLICT (id) DO UPDATE SET id = 1")
        + "// SELECT id FROM nowhere\n" + 'const char* text = "from people to people";\n'},
     []),
    ("a migration of another's table", {
        "slices/people/migrations/0003_a.sql":
        "ALTER TABLE groups ADD COLUMN name TEXT;\n\nCREATE INDEX g ON groups (name);\n"},
     [("slices/people/migrations/0003_a.sql", 1, "table-owner"),
      ("slices/people/migrations/0003_a.sql", 3, "table-owner")]),
    ("a reference against USES", {
        "slices/people/migrations/0003_a.sql":
        "CREATE TABLE friends (\n  group_id BIGINT REFERENCES groups (id)\n);\n"},
     [("slices/people/migrations/0003_a.sql", 1, "table-owner")]),
    ("one table of two slices", {
        "slices/people/migrations/0003_a.sql": "CREATE TABLE groups (\n  id {{id}}\n);\n"},
     [("slices/people/migrations/0003_a.sql", 1, "table-owner")] * 2),
    ("tables of a layer of the foundation", {
        "foundation/store/CMakeLists.txt": "alongside_layer(store SOURCES x USES base db)",
        "foundation/store/migrations/0005_pieces.sql": "CREATE TABLE pieces (\n  id {{id}}\n);\n",
        "foundation/store/pieces.cpp": sql("SELECT id FROM pieces")
        + sql("SELECT id FROM people"),
        "foundation/db/database.cpp": sql("SELECT name FROM migrations"),
        "slices/groups/storage.cpp": sql("SELECT id FROM pieces"),
        "slices/groups/migrations/0006_a.sql":
        "CREATE TABLE a (\n  piece_id BIGINT REFERENCES pieces (id)\n);\n"},
     [("foundation/store/pieces.cpp", 4, "table-owner"),
      ("slices/groups/migrations/0006_a.sql", 1, "table-owner"),
      ("slices/groups/storage.cpp", 2, "table-owner")]),
    ("what one database alone knows, where it is for that one", {
        "slices/groups/storage.cpp":
        'constexpr Sql a{for_sqlite("SELECT IFNULL(id, 0) FROM groups"),\n'
        '                for_postgresql("SELECT NOW() FROM people")};\n'
        + sql("SELECT NOW() FROM groups"),
        "slices/groups/migrations/0007_a.sql":
        "{{sqlite}}\nCREATE VIRTUAL TABLE w USING fts5(a);\n{{postgresql}}\nCREATE TABLE w (\n"
        "  a TSVECTOR GENERATED ALWAYS AS (TO_CHAR(1))\n);\n{{end}}\n"
        "CREATE TABLE v (\n  at TIMESTAMP NOT NULL\n);\n"},
     [("slices/groups/storage.cpp", 2, "table-owner"),
      ("slices/groups/storage.cpp", 4, "sql-engine"),
      ("slices/groups/migrations/0007_a.sql", 9, "sql-engine")]),
    ("numbers and types of migrations", {
        "slices/groups/migrations/0001_b.sql": "CREATE TABLE b (\n  at TIMESTAMP NOT NULL\n);\n",
        "slices/groups/migrations/new.sql": ""},
     [("slices/groups/migrations/new.sql", 1, "migration-number"),
      ("slices/people/migrations/0001_people.sql", 1, "migration-number"),
      ("slices/groups/migrations/0001_b.sql", 2, "sql-engine")]),
    ("SQL that only one database knows, all columns, built, in app", {
        "slices/groups/storage.cpp": sql("SELECT NOW() FROM groups") + sql("SELECT * FROM groups")
        + 'auto a = "SELECT id FROM groups WHERE name = " + name;\n',
        "app/main.cpp": sql("SELECT 1")},
     [("slices/groups/storage.cpp", 2, "sql-engine"), ("slices/groups/storage.cpp", 4, "sql-star"),
      ("slices/groups/storage.cpp", 5, "sql-built"), ("app/main.cpp", 2, "table-owner")]),
    ("a class with two looks", {
        "assets/styles/_draw.scss": ".alongside-letter {\n  margin: 0;\n}\n",
        "assets/styles/_map.scss": ".alongside-map {\n}\n\n.alongside-letter {\n}\n"},
     [("assets/styles/_map.scss", 4, "style-owner")]),
    ("lengths", {
        "foundation/base/long.cpp": "\n" * 401,
        "foundation/base/wide.cpp": "// " + "ü" * 97 + "\n// " + "x" * 98 + "\n",
        "foundation/base/rows.cpp": "Rows f() {\n  return {\n" + "    {1, 2},\n" * 99 + "  };\n}\n",
        "foundation/base/short.cpp": "void f() {\n" + "  a();\n" * 68 + "}\n",
        "foundation/base/tall.cpp": "namespace a {\nint f(int b)\n    const {\n" + "  a();\n" * 68
        + "}\n}\n", "foundation/base/table.cpp": "const int table[]{\n" + "  1,\n" * 80 + "};\n"},
     [("foundation/base/long.cpp", 401, "file-length"),
      ("foundation/base/tall.cpp", 2, "function-length"),
      ("foundation/base/wide.cpp", 2, "line-length")]),
    ("banned calls", {
        "slices/groups/size_rule.cpp":
        "a = std::rand();\nb = clock_now();\nstd::cout << b;\nauto* c = new Thing(1);\n"
        "d = reinterpret_cast<int>(c);\ndelete c;\nsystem(d);\nstd::regex e;\nLiteral f;\n",
        "slices/groups/size_rule_test.cpp": "b = clock_now();\nstd::cout << b;\n",
        "app/main.cpp": "b = clock_now();\nstd::cout << b;\n"},
     [("slices/groups/size_rule.cpp", line, "banned-call") for line in range(1, 10)]),
    ("what only looks like a banned call", {
        "slices/groups/size_rule.cpp":
        '// a new one, std::rand()\nThing(const Thing&) = delete;\nf("delete all; new thing");\n'
        "int brand(int); file_system(1); renew (x); const int big = 10'000; g('\"');\n"}, []),
    ("wording", {
        "slices/groups/pages.cpp":
        'say("Please note that it has closed");\nsay("Choose an option");\n'
        'say_many("{count} user",\n         "{count} users", n);\nsay("{users} people review");\n'
        '// say("invalid")\nf("invalid");\nsay("' + "a " * 26 + '");\n'},
     [("slices/groups/pages.cpp", line, "wording") for line in (1, 3, 4, 8)]),
    ("headers", {"foundation/base/a.h": "#pragma once\n", "foundation/base/b.h": "// b\n"},
     [("foundation/base/a.h", 1, "header-comment"), ("foundation/base/b.h", 1, "header-comment")]),
    ("file names", {"foundation/base/text_utils.cpp": ""},
     [("foundation/base/text_utils.cpp", 1, "file-name")]),
    ("one name twice in a folder", {
        "slices/groups/a.cpp": "constexpr int most = 1;\nnamespace {\nstruct Row {\n};\n"
        "int of(const Row& row, int b) {\n}\nusing people::Person;\n}  // namespace\n",
        "slices/groups/b.cpp": "namespace {\nstruct Row {\n};\nconstexpr int most{2};\n"
        "int of(const Row& one, int two) {\n}\nint of(int other) {\n}\nusing people::Person;\n"
        "}  // namespace\nint more(int b) {\n}\n",
        "slices/groups/inside/c.cpp": "namespace {\nstruct Row {\n};\n}  // namespace\n"},
     [("slices/groups/b.cpp", line, "names-in-a-folder") for line in (2, 4, 5)]),
    ("a test in the namespace of what it tests", {
        "slices/groups/a_test.cpp": "namespace alongside::groups {\n",
        "slices/groups/b_test.cpp": "namespace alongside::groups::b_test {\n"},
     [("slices/groups/a_test.cpp", 1, "namespace-of-a-test")]),
    ("a slice without its shape", {"slices/meetings/routes.cpp": ""},
     [("app/rooms.cpp", 1, "slice-shape"),
      ("slices/meetings/CMakeLists.txt", 1, "slice-shape"),
      ("slices/meetings/README.md", 1, "slice-shape"),
      ("slices/meetings/access.txt", 1, "slice-shape"), ("slices/meetings/cases", 1, "slice-shape"),
      ("slices/meetings/meetings.h", 1, "slice-shape"),
      ("slices/meetings/meetings_room.cpp", 1, "slice-shape")]),
    ("a folder that says nothing of what is in it", {
        f"foundation/base/part_{number}.h": HEAD for number in range(49)},
     [("foundation/base", 1, "folder-size")]),
    ("exceptions", {
        "foundation/base/a.cpp": "std::rand();\n", "foundation/base/b.cpp": "std::rand();\n",
        "script/tidy-exceptions.txt":
        "# why\nfoundation/base/a.cpp: banned-call: a reason\nfoundation/base/b.cpp: banned-call:\n"
        "foundation/base/c.cpp: banned-call: no longer there\n"},
     [("foundation/base/b.cpp", 1, "banned-call"), ("script/tidy-exceptions.txt", 3, "exception"),
      ("script/tidy-exceptions.txt", 4, "exception")]),
]


def run(findings, without_exceptions):
    failed = 0
    for name, files, expected in CASES:
        with tempfile.TemporaryDirectory() as folder:
            for path, text in {**BASE, **files}.items():
                file = pathlib.Path(folder, path)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8")
            tree = Tree(folder)
            found = without_exceptions(tree, findings(tree))
        got = sorted((one.path, one.line, one.rule) for one in found)
        if got != sorted(expected):
            failed += 1
            print(f"{name}:\n  expected {sorted(expected)}\n  found    {got}")
    print(f"{len(CASES) - failed} of {len(CASES)} made-up trees are judged rightly")
    return 1 if failed else 0
