-- A way back in for who forgot the passphrase, without mail: two people vouch for them.
-- person_id: nothing where nobody has that name; such a row is like the others.
-- ready_at: when a new passphrase may be chosen; nothing until two have vouched.
CREATE TABLE ways_back (
  id BIGINT PRIMARY KEY,
  code_print TEXT NOT NULL UNIQUE,
  claim_print TEXT NOT NULL UNIQUE,
  person_id BIGINT REFERENCES people (id),
  expires_at BIGINT NOT NULL,
  ready_at BIGINT
);
CREATE INDEX ways_back_of_person ON ways_back (person_id);
CREATE INDEX ways_back_by_expiry ON ways_back (expires_at);

-- side: what the voucher counts for; 0 for none.
CREATE TABLE vouches (
  way_back_id BIGINT NOT NULL REFERENCES ways_back (id),
  person_id BIGINT NOT NULL REFERENCES people (id),
  group_id BIGINT NOT NULL REFERENCES groups (id),
  side BIGINT NOT NULL,
  PRIMARY KEY (way_back_id, person_id)
);
CREATE INDEX vouches_of_person ON vouches (person_id);
CREATE INDEX vouches_of_group ON vouches (group_id);
