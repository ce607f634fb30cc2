-- Whoever chose a picture; file is one of slices/files, which holds its bytes.
CREATE TABLE portraits (
  person_id BIGINT NOT NULL PRIMARY KEY REFERENCES people (id),
  file BIGINT NOT NULL,
  description TEXT NOT NULL
);
