-- Ways to sign in that a person's devices hold (WebAuthn). What stands here signs nobody in.
-- credential: what the device calls it; public_key: as libfido2 takes it; both as URL-safe base64.
-- algorithm: of COSE (RFC 9053). counter: of the device, 0 where it has none.
CREATE TABLE passkeys (
  id BIGINT PRIMARY KEY,
  person_id BIGINT NOT NULL REFERENCES people (id),
  credential TEXT NOT NULL UNIQUE,
  algorithm BIGINT NOT NULL,
  public_key TEXT NOT NULL,
  counter BIGINT NOT NULL,
  name TEXT NOT NULL,
  made_at BIGINT NOT NULL,
  used_at BIGINT
);
CREATE INDEX passkeys_of_person ON passkeys (person_id);

-- What was signed once signs nobody in again.
CREATE TABLE used_challenges (
  print TEXT PRIMARY KEY,
  expires_at BIGINT NOT NULL
);
CREATE INDEX used_challenges_by_expiry ON used_challenges (expires_at);
