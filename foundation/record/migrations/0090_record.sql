-- The record of acts that matter: foundation/record/record.h. What is hashed into the chains is
-- the kind, the day and four commitments; whom they name stands apart, so that it can be erased.
-- number, link, group_number, group_link: the places in the two chains, once it has them; noted_at
-- orders what waits for its place, and is 0 from then on.
-- group_id, group_salt, about, about_salt: what opens two of the commitments; gone with the group.
CREATE TABLE acts (
  id BIGINT PRIMARY KEY,
  kind TEXT NOT NULL,
  day BIGINT NOT NULL,
  noted_at BIGINT NOT NULL,
  group_print TEXT NOT NULL,
  about_print TEXT NOT NULL,
  by_print TEXT NOT NULL,
  whom_print TEXT NOT NULL,
  group_id BIGINT,
  group_salt TEXT NOT NULL,
  about BIGINT NOT NULL,
  about_salt TEXT NOT NULL,
  number BIGINT,
  link TEXT NOT NULL DEFAULT '',
  group_number BIGINT,
  group_link TEXT NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX acts_chained ON acts (number);
CREATE UNIQUE INDEX acts_of_group ON acts (group_id, group_number);
CREATE INDEX acts_waiting ON acts (noted_at, id) WHERE number IS NULL;
CREATE INDEX acts_of_community ON acts (number) WHERE group_print = '-';
CREATE INDEX acts_by_day ON acts (day, kind);

-- Who did an act (part 1) and whom it concerns (part 2).
CREATE TABLE act_people (
  act_id BIGINT NOT NULL,
  part BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  salt TEXT NOT NULL,
  PRIMARY KEY (act_id, part)
);
CREATE INDEX act_people_of_person ON act_people (person_id, act_id);

-- The end of each chain as it is now, signed. group_id 0: the community's.
CREATE TABLE record_heads (
  group_id BIGINT PRIMARY KEY,
  number BIGINT NOT NULL,
  link TEXT NOT NULL,
  day BIGINT NOT NULL,
  public_key TEXT NOT NULL,
  signature TEXT NOT NULL
);
