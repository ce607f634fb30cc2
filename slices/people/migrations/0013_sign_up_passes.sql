-- Links that let somebody make an account where sign-up is not open. made_by is the caretaker who
-- made a link to the community; NULL for a pass that belongs to another slice's invitation.
CREATE TABLE sign_up_passes (
  token_fingerprint TEXT NOT NULL PRIMARY KEY,
  expires_at BIGINT NOT NULL,
  used_count BIGINT NOT NULL,
  made_by BIGINT REFERENCES people (id)
) {{rows_by_key}};
CREATE INDEX sign_up_passes_by_expiry ON sign_up_passes (expires_at);
CREATE INDEX sign_up_passes_by_maker ON sign_up_passes (made_by);
