-- With which key needs are sealed from now on: one row at most; none while it is the site's own.
CREATE TABLE needs_sealing (
  is_now BIGINT NOT NULL PRIMARY KEY,
  key_name TEXT NOT NULL
);
