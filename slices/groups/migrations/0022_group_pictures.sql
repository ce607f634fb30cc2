-- The picture of a group; file is one of slices/files, which holds its bytes.
CREATE TABLE group_pictures (
  group_id BIGINT NOT NULL PRIMARY KEY REFERENCES groups (id),
  file BIGINT NOT NULL,
  description TEXT NOT NULL
);
