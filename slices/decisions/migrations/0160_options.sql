-- Options to choose from, what people gave to them, and what came out.

-- They belong to the words of a proposal: other options are other words.
CREATE TABLE proposal_options (
  text_id BIGINT NOT NULL REFERENCES proposal_texts (id),
  group_id BIGINT NOT NULL REFERENCES groups (id),
  number BIGINT NOT NULL,                       -- From 1.
  name TEXT NOT NULL,
  about TEXT NOT NULL,                          -- What it is, in a few words.
  PRIMARY KEY (text_id, number)
);
CREATE INDEX proposal_options_of_group ON proposal_options (group_id, text_id);

ALTER TABLE decision_rounds ADD COLUMN places BIGINT NOT NULL DEFAULT 1;  -- Options to choose.
ALTER TABLE decision_rounds ADD COLUMN dots BIGINT NOT NULL DEFAULT 0;    -- That each has.
ALTER TABLE decision_rounds ADD COLUMN lot TEXT;  -- What the lot follows from, once it is over.

-- What somebody gave: a number an option, in their order, with a space between; '-' for none.
ALTER TABLE decision_ballots ADD COLUMN marks TEXT NOT NULL DEFAULT '';

-- What everybody chose, and each side, fixed when the time was over.
CREATE TABLE decision_chosen (
  round_id BIGINT NOT NULL REFERENCES decision_rounds (id),
  group_id BIGINT NOT NULL REFERENCES groups (id),
  side_id BIGINT NOT NULL,                      -- 0: everybody.
  place BIGINT NOT NULL,                        -- From 1.
  option BIGINT NOT NULL,
  PRIMARY KEY (round_id, side_id, place)
);
CREATE INDEX decision_chosen_of_group ON decision_chosen (group_id, round_id);

-- Options that had the same, and how that was broken.
CREATE TABLE decision_ties (
  round_id BIGINT NOT NULL REFERENCES decision_rounds (id),
  group_id BIGINT NOT NULL REFERENCES groups (id),
  number BIGINT NOT NULL,                       -- From 1.
  stage BIGINT NOT NULL,                        -- Of the count; 0 where it has none.
  options TEXT NOT NULL,                        -- With a space between; '' where it is not told.
  taken BIGINT NOT NULL,                        -- The option that was taken; 0: all, in this order.
  by_stage BIGINT NOT NULL,                     -- The stage before in which they differed; 0: none.
  by_lot BIGINT NOT NULL,
  PRIMARY KEY (round_id, number)
);
CREATE INDEX decision_ties_of_group ON decision_ties (group_id, round_id);
