-- What can be found by its words. No text of anybody stands here, but which words one has, sorted.
--
-- id is made of the kind and the number of what it is (entry.h), and tells of no time: statements
-- have random numbers. Nothing points to other tables: entries are made and taken away by jobs,
-- after what they stand for.
CREATE TABLE search_entries (
  id {{key}},
  group_id BIGINT NOT NULL,
  scope BIGINT NOT NULL,            -- Who finds it: 0 everybody, else the members of that group.
  terms TEXT NOT NULL               -- Words without accents and their stems, and "_SCOPE".
);
CREATE INDEX search_entries_by_group ON search_entries (group_id, id);
CREATE INDEX search_entries_by_scope ON search_entries (scope, id);

{{sqlite}}
CREATE VIRTUAL TABLE search_words USING fts5 (
  terms, content = 'search_entries', content_rowid = 'id', columnsize = 0, detail = none,
  prefix = '3 4', tokenize = "ascii tokenchars '_'"
);
{{end}}
{{postgresql}}
ALTER TABLE search_entries ADD COLUMN words tsvector
  GENERATED ALWAYS AS (array_to_tsvector(string_to_array(terms, ' '))) STORED;
CREATE INDEX search_entries_by_word ON search_entries USING gin (words) WITH (fastupdate = off);
{{end}}

-- One row. read_at: when all that can be found was last read; 0 never. stale: entries that were
-- taken away, of which words may still stand between others in the index of SQLite.
CREATE TABLE search_state (
  id {{key}},
  read_at BIGINT NOT NULL,
  stale BIGINT NOT NULL
);
INSERT INTO search_state (id, read_at, stale) VALUES (1, 0, 0);
