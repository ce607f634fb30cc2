-- Replacements are drawn as the first draw is: from panels that are fixed before, by a seed that is
-- made for them afterwards. So what belongs to a seed and to numbered panels belongs to a round.

CREATE TABLE selection_draws_new (
  selection_id BIGINT NOT NULL REFERENCES selections (id),
  round BIGINT NOT NULL,                 -- 0 the first draw, 1, 2 ... replacements.
  way BIGINT NOT NULL,                   -- SeedWay
  published_by BIGINT REFERENCES people (id),
  published_at BIGINT NOT NULL,
  drawn_at BIGINT,                       -- NULL until then; so are the three below.
  number BIGINT,                         -- Of the panel.
  seed_text TEXT,
  by_hand_how TEXT,                      -- For a draw by hand alone.
  closes_at BIGINT,                      -- NULL: by hand, or published earlier.
  program_commitment TEXT NOT NULL DEFAULT '',
  program_sealed TEXT NOT NULL DEFAULT '', -- Until it is drawn; from then on as it is.
  program_part TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (selection_id, round)
);
INSERT INTO selection_draws_new (selection_id, round, way, published_by, published_at, drawn_at,
  number, seed_text, by_hand_how, closes_at, program_commitment, program_sealed, program_part)
  SELECT selection_id, 0, way, published_by,
  COALESCE((SELECT published_at FROM selections WHERE id = selection_id), 0), drawn_at, number,
  seed_text, by_hand_how, closes_at, program_commitment, program_sealed, program_part
  FROM selection_draws;
{{replace selection_draws}}
CREATE INDEX selection_draws_published_by ON selection_draws (published_by)
  WHERE published_by IS NOT NULL;
CREATE INDEX selection_draws_to_open ON selection_draws (closes_at)
  WHERE drawn_at IS NULL AND closes_at IS NOT NULL;

CREATE TABLE selection_contributors_new (
  selection_id BIGINT NOT NULL REFERENCES selections (id),
  round BIGINT NOT NULL DEFAULT 0,
  person_id BIGINT REFERENCES people (id),  -- NULL where their account is gone.
  UNIQUE (selection_id, round, person_id)
);
INSERT INTO selection_contributors_new (selection_id, round, person_id)
  SELECT selection_id, 0, person_id FROM selection_contributors;
{{replace selection_contributors}}
CREATE INDEX selection_contributors_of_person ON selection_contributors (person_id)
  WHERE person_id IS NOT NULL;

CREATE TABLE selection_contributions_new (
  selection_id BIGINT NOT NULL REFERENCES selections (id),
  round BIGINT NOT NULL,
  number BIGINT NOT NULL,                -- From 1, as they came in.
  person_id BIGINT REFERENCES people (id),  -- NULL where their account is gone.
  commitment TEXT NOT NULL,              -- commitment_of(salt, text)
  sealed TEXT,                           -- Salt and text until all are in; then NULL.
  salt TEXT,                             -- NULL until then.
  text TEXT,
  PRIMARY KEY (selection_id, round, number),
  UNIQUE (selection_id, round, person_id)
);
INSERT INTO selection_contributions_new (selection_id, round, number, person_id, commitment, sealed,
  salt, text)
  SELECT selection_id, 0, number, person_id, commitment, sealed, salt, text
  FROM selection_contributions;
{{replace selection_contributions}}
CREATE INDEX selection_contributions_of_person ON selection_contributions (person_id)
  WHERE person_id IS NOT NULL;

CREATE TABLE selection_panels_new (
  selection_id BIGINT NOT NULL REFERENCES selections (id),
  round BIGINT NOT NULL,
  number BIGINT NOT NULL,                -- From 0.
  people TEXT NOT NULL,                  -- "3 17 20", rising.
  print TEXT NOT NULL DEFAULT '',        -- '' where the list is public.
  PRIMARY KEY (selection_id, round, number)
) {{rows_by_key}};
INSERT INTO selection_panels_new (selection_id, round, number, people, print)
  SELECT selection_id, 0, number, people, print FROM selection_panels;
{{replace selection_panels}}

-- The round in which somebody is drawn for a place that is free: what was noted of it stays so.
ALTER TABLE selection_places ADD COLUMN filled_in BIGINT;
UPDATE selection_places SET filled_in = (SELECT MAX(round) FROM selection_runs
  WHERE selection_runs.selection_id = selection_places.selection_id AND selection_runs.state = 1)
  WHERE state IN (2, 3) AND EXISTS (SELECT 1 FROM selection_runs
  WHERE selection_runs.selection_id = selection_places.selection_id AND selection_runs.state = 1
  AND selection_runs.round > 0);
