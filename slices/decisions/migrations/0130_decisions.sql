-- Proposals, and how groups decide about them.
--
-- A secret answer has no person and no time. Its id is random, and so is the order of its table. It
-- has a name that is made with a key outside the database while answers may still be changed; when
-- the time is over that goes, so that nothing leads from an answer to anybody.

CREATE TABLE decision_settings (
  group_id BIGINT PRIMARY KEY REFERENCES groups (id),
  notice_days BIGINT NOT NULL                   -- A proposal is known so long before it is decided.
);

CREATE TABLE proposals (
  id {{id}},
  group_id BIGINT NOT NULL REFERENCES groups (id),
  stage BIGINT NOT NULL,                        -- Stage.
  text_id BIGINT NOT NULL,                      -- Its words as they are now: proposal_texts.
  written_by BIGINT REFERENCES people (id),     -- NULL: they left. Then anybody takes it on.
  written_at BIGINT NOT NULL,
  review_at BIGINT,                             -- When it is looked at again.
  removed_reason TEXT                           -- NULL unless it was taken out.
);
CREATE INDEX proposals_of_group ON proposals (group_id, id);
CREATE INDEX proposals_written_by ON proposals (written_by) WHERE written_by IS NOT NULL;

-- Words are never changed: other words are another row.
CREATE TABLE proposal_texts (
  id {{id}},
  proposal_id BIGINT NOT NULL REFERENCES proposals (id),
  group_id BIGINT NOT NULL REFERENCES groups (id),
  title TEXT NOT NULL,
  change TEXT NOT NULL,                         -- What would change.
  for_whom TEXT NOT NULL,
  cost TEXT NOT NULL,
  harm TEXT NOT NULL,                           -- Whom it might harm.
  written_at BIGINT NOT NULL
);
CREATE INDEX proposal_texts_of_proposal ON proposal_texts (proposal_id, id);
CREATE INDEX proposal_texts_of_group ON proposal_texts (group_id, id);

-- Suggestions and questions, with the answers of who looks after the proposal.
CREATE TABLE proposal_remarks (
  id {{id}},
  proposal_id BIGINT NOT NULL REFERENCES proposals (id),
  group_id BIGINT NOT NULL REFERENCES groups (id),
  kind BIGINT NOT NULL,                         -- RemarkKind.
  remark TEXT NOT NULL,
  said_by BIGINT REFERENCES people (id),
  said_at BIGINT NOT NULL,
  reply BIGINT NOT NULL,                        -- Reply: 0 none yet.
  reply_words TEXT NOT NULL,
  replied_by BIGINT REFERENCES people (id),
  removed_reason TEXT
);
CREATE INDEX proposal_remarks_of_proposal ON proposal_remarks (proposal_id, id);
CREATE INDEX proposal_remarks_of_group ON proposal_remarks (group_id, id);
CREATE INDEX proposal_remarks_said_by ON proposal_remarks (said_by) WHERE said_by IS NOT NULL;
CREATE INDEX proposal_remarks_replied_by ON proposal_remarks (replied_by)
  WHERE replied_by IS NOT NULL;

-- How a group decides about a proposal, once or several times. Nothing of a round is changed after
-- it began but what came out.
CREATE TABLE decision_rounds (
  id {{id}},
  proposal_id BIGINT NOT NULL REFERENCES proposals (id),
  group_id BIGINT NOT NULL REFERENCES groups (id),
  number BIGINT NOT NULL,                       -- From 1.
  method BIGINT NOT NULL,                       -- Method.
  voices BIGINT NOT NULL,                       -- Voices: 0 open, 1 secret.
  basis BIGINT NOT NULL,                        -- Basis.
  threshold BIGINT NOT NULL,                    -- Threshold.
  quorum_all BIGINT NOT NULL,                   -- Of a hundred members.
  quorum_side BIGINT NOT NULL,                  -- Of a hundred of each side.
  opens_from BIGINT NOT NULL,                   -- Not to be begun sooner.
  text_id BIGINT,                               -- The words that are decided on, once it began.
  started_at BIGINT,
  closes_at BIGINT,
  members BIGINT,                               -- Who could answer.
  closed_at BIGINT,
  verdict BIGINT                                -- Verdict.
);
CREATE UNIQUE INDEX decision_rounds_of_proposal ON decision_rounds (proposal_id, number);
CREATE INDEX decision_rounds_of_group ON decision_rounds (group_id, id);
CREATE INDEX decision_rounds_open ON decision_rounds (group_id, closes_at)
  WHERE started_at IS NOT NULL AND closed_at IS NULL;

-- The sides as they were called when it began, and what came out for each.
CREATE TABLE decision_round_sides (
  round_id BIGINT NOT NULL REFERENCES decision_rounds (id),
  group_id BIGINT NOT NULL REFERENCES groups (id),
  side_id BIGINT NOT NULL,
  name TEXT NOT NULL,
  members BIGINT NOT NULL,
  stands BIGINT NOT NULL,                       -- Stands: 0 not known.
  PRIMARY KEY (round_id, side_id)
);
CREATE INDEX decision_round_sides_of_group ON decision_round_sides (group_id, round_id);

CREATE TABLE decision_ballots (
  id {{key}},                                   -- random_id()
  round_id BIGINT NOT NULL REFERENCES decision_rounds (id),
  group_id BIGINT NOT NULL REFERENCES groups (id),
  voter_tag TEXT,                               -- Of a secret one, while it may be changed.
  said_by BIGINT REFERENCES people (id),        -- Of an open one.
  side_id BIGINT NOT NULL,                      -- 0: counted for no side.
  answer BIGINT NOT NULL,                       -- Of its method.
  reason TEXT NOT NULL,
  removed_reason TEXT
);
CREATE UNIQUE INDEX decision_ballots_tag ON decision_ballots (voter_tag)
  WHERE voter_tag IS NOT NULL;
CREATE UNIQUE INDEX decision_ballots_person ON decision_ballots (said_by, round_id)
  WHERE said_by IS NOT NULL;
CREATE INDEX decision_ballots_of_round ON decision_ballots (round_id, answer, id);
CREATE INDEX decision_ballots_of_group ON decision_ballots (group_id);

-- What is shown of the answers, fixed when the time was over. Row 0 is everybody.
CREATE TABLE decision_tallies (
  round_id BIGINT NOT NULL REFERENCES decision_rounds (id),
  group_id BIGINT NOT NULL REFERENCES groups (id),
  line BIGINT NOT NULL,
  sides TEXT NOT NULL,                          -- Their names; '' everybody, or those without.
  answer BIGINT NOT NULL,                       -- 0: all together.
  people BIGINT NOT NULL,                       -- 0 where it is hidden.
  hidden BIGINT NOT NULL,
  PRIMARY KEY (round_id, line, answer)
);
CREATE INDEX decision_tallies_of_group ON decision_tallies (group_id, round_id);

-- Two who pass a decision although a side was against it.
CREATE TABLE decision_knowings (
  round_id BIGINT PRIMARY KEY REFERENCES decision_rounds (id),
  group_id BIGINT NOT NULL REFERENCES groups (id),
  first_by BIGINT REFERENCES people (id),
  first_side BIGINT NOT NULL,                   -- That they showed when they did; 0 none.
  first_at BIGINT NOT NULL,
  second_by BIGINT REFERENCES people (id),
  second_at BIGINT
);
CREATE INDEX decision_knowings_of_group ON decision_knowings (group_id);
CREATE INDEX decision_knowings_first_by ON decision_knowings (first_by) WHERE first_by IS NOT NULL;
CREATE INDEX decision_knowings_second_by ON decision_knowings (second_by)
  WHERE second_by IS NOT NULL;

-- What the group sees when it looks at a decision again.
CREATE TABLE decision_reviews (
  id {{id}},
  proposal_id BIGINT NOT NULL REFERENCES proposals (id),
  group_id BIGINT NOT NULL REFERENCES groups (id),
  seen TEXT NOT NULL,
  said_by BIGINT REFERENCES people (id),
  said_at BIGINT NOT NULL
);
CREATE INDEX decision_reviews_of_proposal ON decision_reviews (proposal_id, id);
CREATE INDEX decision_reviews_of_group ON decision_reviews (group_id, id);
CREATE INDEX decision_reviews_said_by ON decision_reviews (said_by) WHERE said_by IS NOT NULL;
