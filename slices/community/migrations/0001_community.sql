-- The community: one row, number 1.
CREATE TABLE community (
  id {{key}} CHECK (id = 1),
  name TEXT NOT NULL,
  language TEXT NOT NULL,
  who_starts_groups BIGINT NOT NULL,
  sign_up BIGINT NOT NULL
);

-- One-time links that the server prints before there is a community. Only a fingerprint of the
-- link's token is kept.
CREATE TABLE set_up_links (
  token_fingerprint TEXT NOT NULL PRIMARY KEY,
  expires_at BIGINT NOT NULL,
  used BIGINT NOT NULL DEFAULT 0
) {{rows_by_key}};
