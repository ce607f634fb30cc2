-- Whose list of what was erased it is that is kept beside the key: numbers mean somebody else in
-- another database. One row, made when a server begins to keep the list; it is in backups as well.
CREATE TABLE erased_list (
  id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
  community TEXT NOT NULL                        -- A random token.
) {{rows_by_key}};
