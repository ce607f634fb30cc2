-- What people bring, in pieces. Ids are random: they tell nothing of how many files there are, or
-- which came first. state: 0 is being written, 1 is kept, 2 waits to be erased. A piece is sealed
-- with the site's key, which is outside the database.
CREATE TABLE stored_files (
  id BIGINT NOT NULL PRIMARY KEY,
  bytes BIGINT NOT NULL,
  state BIGINT NOT NULL,
  begun_at BIGINT NOT NULL
);
CREATE INDEX stored_files_not_kept ON stored_files (state, begun_at) WHERE state <> 1;

CREATE TABLE stored_pieces (
  file_id BIGINT NOT NULL REFERENCES stored_files (id),
  number BIGINT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (file_id, number)
);
