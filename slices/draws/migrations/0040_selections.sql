-- Draws of panels: the pool, its features with their quotas, and the shares of the people served.
--
-- A person of a pool is a number from 1, in an order that was shuffled when the pool came in. What
-- was written about them is sealed with a key that is outside the database, and goes on the day
-- that was chosen when the draw was started. Counts, quotas and fingerprints stay.

CREATE TABLE selections (
  id {{id}},
  group_id BIGINT NOT NULL REFERENCES groups (id),
  title TEXT NOT NULL,
  about TEXT NOT NULL,                    -- What the places are for.
  seats BIGINT NOT NULL,
  begun_by BIGINT REFERENCES people (id),
  begun_at BIGINT NOT NULL,
  delete_at BIGINT NOT NULL,              -- Then what was written about people goes.
  deleted_at BIGINT,
  watch_code TEXT NOT NULL UNIQUE,        -- Of the page that everybody who has the link may watch.
  step BIGINT NOT NULL DEFAULT 1,         -- Step: 1 preparing ... 4 drawn.
  people_count BIGINT NOT NULL DEFAULT 0,
  method BIGINT NOT NULL DEFAULT 0,       -- lottery::Method
  same_address BIGINT NOT NULL DEFAULT 0, -- 1: one at most of those who share an address.
  pool_print TEXT NOT NULL DEFAULT '',    -- pool_print(); '' while there is no pool.
  quotas_print TEXT NOT NULL DEFAULT '',  -- quotas_print(); '' while there are no quotas.
  published_at BIGINT,
  reference_source TEXT NOT NULL DEFAULT ''  -- Where the shares of people served come from.
);
CREATE INDEX selections_of_group ON selections (group_id);
CREATE INDEX selections_to_delete ON selections (delete_at) WHERE deleted_at IS NULL;

-- Which column of the pool came in as what.
CREATE TABLE selection_columns (
  selection_id BIGINT NOT NULL REFERENCES selections (id),
  position BIGINT NOT NULL,
  name TEXT NOT NULL,
  kind BIGINT NOT NULL,                   -- ColumnKind
  PRIMARY KEY (selection_id, position)
) {{rows_by_key}};

CREATE TABLE selection_people (
  selection_id BIGINT NOT NULL REFERENCES selections (id),
  number BIGINT NOT NULL,                 -- From 1.
  features_sealed TEXT,                   -- Places of their values; NULL once deleted.
  personal_sealed TEXT,                   -- The other columns; NULL once deleted.
  address_sealed TEXT,                    -- Whom they share an address with; NULL where alone.
  code_print TEXT NOT NULL,               -- chance_code_print() of their code.
  chance BIGINT,                          -- Parts of lottery::chance_unit; NULL before it is found.
  PRIMARY KEY (selection_id, number),
  UNIQUE (selection_id, code_print)
) {{rows_by_key}};

CREATE TABLE selection_features (
  selection_id BIGINT NOT NULL REFERENCES selections (id),
  position BIGINT NOT NULL,               -- From 0.
  name TEXT NOT NULL,
  PRIMARY KEY (selection_id, position)
) {{rows_by_key}};

CREATE TABLE selection_values (
  selection_id BIGINT NOT NULL REFERENCES selections (id),
  feature BIGINT NOT NULL,                -- Position of its feature.
  position BIGINT NOT NULL,               -- From 0 in each feature.
  name TEXT NOT NULL,
  min BIGINT NOT NULL,
  max BIGINT NOT NULL,
  min_flex BIGINT NOT NULL,
  max_flex BIGINT NOT NULL,
  people BIGINT NOT NULL,                 -- In the pool.
  share DOUBLE PRECISION,                 -- Of the people served, 0 to 1; NULL where unknown.
  PRIMARY KEY (selection_id, feature, position)
) {{rows_by_key}};

-- People with a value of one feature and a value of another: 'men under 40'.
CREATE TABLE selection_crossings (
  selection_id BIGINT NOT NULL REFERENCES selections (id),
  position BIGINT NOT NULL,
  feature_a BIGINT NOT NULL,
  value_a BIGINT NOT NULL,
  feature_b BIGINT NOT NULL,
  value_b BIGINT NOT NULL,
  share DOUBLE PRECISION NOT NULL,
  people BIGINT NOT NULL,
  PRIMARY KEY (selection_id, position)
) {{rows_by_key}};
