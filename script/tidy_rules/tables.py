"""SQL: each table has one slice, one text serves both databases or there is one for each."""
import re

VERB = re.compile(r"\s*(SELECT|INSERT|UPDATE|DELETE|WITH|CREATE|ALTER|DROP)\s")
NAMED = re.compile(r"(?<!DISTINCT )\b(FROM|JOIN|INTO|UPDATE|TABLE|REFERENCES)\s+"
                   r"(?:IF\s+(?:NOT\s+)?EXISTS\s+)?([A-Za-z_]\w*)(\s*\()?")
MORE = re.compile(r"(?:\s+(?:AS\s+)?[a-z_]\w*)?\s*,\s*([A-Za-z_]\w*)")
WITH = re.compile(r"(?:\bWITH(?:\s+RECURSIVE)?|,)\s+(\w+)\s*(?:\([^)]*\)\s*)?"
                  r"AS\s*(?:MATERIALIZED\s*)?\(")
INDEXED = re.compile(r"\bINDEX\s+(?:IF\s+NOT\s+EXISTS\s+)?\w+\s+ON\s+(\w+)")
CREATED = re.compile(r"\bCREATE\s+(?:VIRTUAL\s+)?TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?(\w+)")
NO_TABLE = {"SET", "SELECT", "LATERAL", "ONLY", "CASCADE", "RESTRICT", "NO", "VALUES"}

# What only one of the two databases knows, or reads differently.
ONE_ENGINE = re.compile(
    r"\b(AUTOINCREMENT|ILIKE|GLOB|PRAGMA|REPLACE\s+INTO|INSERT\s+OR|CURRENT_TIMESTAMP|NOW\s*\(|"
    r"STRFTIME|DATETIME\s*\(|DATE_TRUNC|TO_CHAR|RANDOM\s*\(|GROUP_CONCAT|STRING_AGG|ARRAY_AGG|"
    r"UNNEST|IFNULL|NVL|INSTR|STRPOS|LAST_INSERT_ROWID|ROWID|GENERATE_SERIES|JSONB?_\w+|"
    r"LIMIT\s+[\w$]+\s*,)|::[a-z]", re.I)
TYPES = re.compile(
    r"^\s*(?:ALTER\s.*COLUMN\s+)?\w+\s+"
    r"(INTEGER|INT|SMALLINT|BOOLEAN|SERIAL|BIGSERIAL|VARCHAR|CHAR|TIMESTAMP|TIMESTAMPTZ"
    r"|DATE|NUMERIC|REAL|FLOAT|JSON|JSONB|UUID|BLOB|BYTEA)\b", re.I | re.M)


def tables_named(sql):
    """(keyword, table) of a statement, without what the statement itself defines."""
    sql = re.sub(r"'[^']*'", "''", sql)
    own = set(WITH.findall(sql)) if "WITH" in sql else set()
    for found in NAMED.finditer(sql):
        keyword, name, bracket = found[1], found[2], found[3]
        if name.upper() in NO_TABLE or (bracket and keyword in ("FROM", "JOIN")):
            continue
        if name not in own:
            yield keyword, name
        at = found.end(2)
        while keyword == "FROM" and (more := MORE.match(sql, at)):
            if more[1] not in own:
                yield keyword, more[1]
            at = more.end()
    for name in INDEXED.findall(sql):
        yield "INDEX", name


def without_comments(sql):
    return re.sub(r"--[^\n]*", lambda comment: " " * len(comment[0]), sql)


def without_parts_of_one(sql):
    """A migration without what stands between {{sqlite}}, {{postgresql}} and {{end}}."""
    return re.sub(r"\{\{(sqlite|postgresql)\}\}.*?\{\{end\}\}",
                  lambda part: re.sub(r"[^\n;]", " ", part[0]), sql, flags=re.S)


def migrations(tree):
    """Those of slices, and of layers of the foundation that keep something (foundation/store)."""
    return [source for source in tree.having(".sql")
            if re.fullmatch(r"(slices|foundation)/\w+/migrations/[^/]+", source.path)]


def check(tree):
    owners = {}
    for source in migrations(tree):
        sql = without_comments(source.text)
        for found in CREATED.finditer(sql):
            own = source.path.split("/")[1]
            if owners.setdefault(found[1], own) != own:
                yield source.finding(source.line_of(found.start()), "table-owner",
                                     f"{found[1]} belongs to {owners[found[1]]}")
    yield from numbers(tree)
    for source in migrations(tree):
        yield from migration(tree, source, owners)
    for source in tree.code_files:
        yield from statements(source, owners)


def numbers(tree):
    seen = {}
    for source in migrations(tree):
        name = source.path.split("/")[-1]
        if not re.fullmatch(r"\d{4}_[a-z0-9_]+\.sql", name):
            yield source.finding(1, "migration-number", "is named NNNN_title.sql")
        elif seen.setdefault(name[:4], source.path) != source.path:
            yield source.finding(1, "migration-number", f"{name[:4]} is taken by {seen[name[:4]]}")


def migration(tree, source, owners):
    own = source.path.split("/")[1]
    sql = without_parts_of_one(without_comments(source.text))
    for found in TYPES.finditer(sql):
        yield source.finding(source.line_of(found.start(1)), "sql-engine",
                             f"{found[1]}: columns are BIGINT, TEXT or DOUBLE PRECISION")
    at = 0
    for statement in sql.split(";"):
        line = source.line_of(at + len(statement) - len(statement.lstrip()))
        at += len(statement) + 1
        yield from one_engine(source, line, statement)
        for keyword, table in tables_named(statement):
            owner = owners.get(table)
            if keyword == "REFERENCES" and owner in tree.slices.get(own, []):
                continue
            yield from owned(source, line, table, owner, own)


def statements(source, owners):
    place = source.path.split("/")
    if source.is_test or place[0] in ("fuzz", "bench"):
        return
    for literal in source.literals:
        if not VERB.match(literal.text):
            continue
        line = source.line_of(literal.start)
        around = source.code[:literal.start].rstrip()[-1:] + source.code[literal.end:].lstrip()[:1]
        if "+" in around:
            yield source.finding(line, "sql-built", "SQL is one literal with $1, $2 ... in it")
        if place[0] == "app":
            yield source.finding(line, "table-owner", "SQL lives in the slice that owns the table")
        if place[0] != "slices" and not (place[0] == "foundation" and place[1] in owners.values()):
            continue
        sql = literal.text.replace("\\n", "\n").replace('\\"', '"')
        if re.search(r"\bSELECT\s+(DISTINCT\s+)?(\w+\.)?\*", sql):
            yield source.finding(line, "sql-star", "name the columns, in the order of the struct")
        if not re.search(r"\bfor_(sqlite|postgresql)\($", source.code[:literal.start].rstrip()):
            yield from one_engine(source, line, sql)
        for _, table in tables_named(sql):
            yield from owned(source, line, table, owners.get(table), place[1])


def one_engine(source, line, sql):
    found = ONE_ENGINE.search(re.sub(r"'[^']*'", "''", sql))
    if found:
        yield source.finding(line, "sql-engine",
                             f"{found[0].strip()}: SQLite and PostgreSQL must both know it")


def owned(source, line, table, owner, own):
    if owner is None:
        yield source.finding(line, "table-owner", f"no migration makes {table}")
    elif owner != own:
        yield source.finding(line, "table-owner",
                             f"{table} belongs to {owner}: ask it through slices/{owner}/{owner}.h")
