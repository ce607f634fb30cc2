-- What people brought. No author and no time: a file tells of neither, what holds it does.
-- group_id is NULL for a picture that a person is shown by. held_by and holder name what it goes
-- with. Numbers of stored_files are ids of foundation/store; large is the file itself.
CREATE TABLE files (
  id BIGINT NOT NULL PRIMARY KEY,
  group_id BIGINT REFERENCES groups (id),
  held_by TEXT NOT NULL,
  holder BIGINT NOT NULL,
  kind BIGINT NOT NULL,
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  bytes BIGINT NOT NULL,
  width BIGINT NOT NULL,
  height BIGINT NOT NULL,
  large BIGINT NOT NULL,
  thumbnail BIGINT
);
CREATE INDEX files_by_group ON files (group_id, id);
CREATE INDEX files_by_holder ON files (held_by, holder);

-- How much a person brought on a day (days since 1970, UTC), for a limit; gone the day after.
CREATE TABLE file_days (
  day BIGINT NOT NULL,
  person_id BIGINT NOT NULL REFERENCES people (id),
  bytes BIGINT NOT NULL,
  PRIMARY KEY (day, person_id)
);
