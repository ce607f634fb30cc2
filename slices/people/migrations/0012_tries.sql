-- Tries at signing in and signing up. `subject` is a keyed fingerprint of what is limited: a name,
-- an address. Rows whose window has passed are deleted on the way.
CREATE TABLE tries (
  subject TEXT NOT NULL PRIMARY KEY,
  tries BIGINT NOT NULL,
  window_started_at BIGINT NOT NULL
) {{rows_by_key}};
CREATE INDEX tries_by_window ON tries (window_started_at);
