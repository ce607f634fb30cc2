-- A browser that is signed in. Only a fingerprint of the cookie's token is kept.
CREATE TABLE sessions (
  token_fingerprint TEXT NOT NULL PRIMARY KEY,
  person_id BIGINT NOT NULL REFERENCES people (id),
  started_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL
) {{rows_by_key}};
CREATE INDEX sessions_of_person ON sessions (person_id, started_at);
CREATE INDEX sessions_by_expiry ON sessions (expires_at);
