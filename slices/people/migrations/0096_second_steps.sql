-- A second step at signing in: codes of an app (RFC 6238). The secret is sealed with a key outside
-- the database. confirmed_at: nothing until a first code was right. last_step: of the last code
-- that was taken; none is taken twice.
CREATE TABLE second_steps (
  person_id BIGINT PRIMARY KEY REFERENCES people (id),
  sealed TEXT NOT NULL,
  begun_at BIGINT NOT NULL,
  confirmed_at BIGINT,
  last_step BIGINT NOT NULL DEFAULT 0
);

-- For whoever has lost the app: each once. Only a keyed print of each is kept.
CREATE TABLE recovery_codes (
  person_id BIGINT NOT NULL REFERENCES people (id),
  print TEXT NOT NULL,
  PRIMARY KEY (person_id, print)
);
