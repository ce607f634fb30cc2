-- What was published stays when the group that drew is gone, and when somebody who took part in it
-- is: then group_id or person_id is NULL. What erasing looks for is found by an index.

CREATE TABLE selections_new (
  id {{id}},
  group_id BIGINT REFERENCES groups (id), -- NULL where the group is gone: published draws alone.
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
  reference_source TEXT NOT NULL DEFAULT '',  -- Where the shares of people served come from.
  pool_salt TEXT NOT NULL DEFAULT ''      -- Sealed; '' without a pool, or once deleted.
);
INSERT INTO selections_new (id, group_id, title, about, seats, begun_by, begun_at, delete_at,
  deleted_at, watch_code, step, people_count, method, same_address, pool_print, quotas_print,
  published_at, reference_source, pool_salt)
  SELECT id, group_id, title, about, seats, begun_by, begun_at, delete_at, deleted_at, watch_code,
  step, people_count, method, same_address, pool_print, quotas_print, published_at,
  reference_source, pool_salt FROM selections;
{{replace selections}}
CREATE INDEX selections_of_group ON selections (group_id);
CREATE INDEX selections_to_delete ON selections (delete_at) WHERE deleted_at IS NULL;
CREATE INDEX selections_begun_by ON selections (begun_by) WHERE begun_by IS NOT NULL;

CREATE TABLE selection_contributors_new (
  selection_id BIGINT NOT NULL REFERENCES selections (id),
  person_id BIGINT REFERENCES people (id),  -- NULL where their account is gone.
  UNIQUE (selection_id, person_id)
);
INSERT INTO selection_contributors_new (selection_id, person_id)
  SELECT selection_id, person_id FROM selection_contributors;
{{replace selection_contributors}}
CREATE INDEX selection_contributors_of_person ON selection_contributors (person_id)
  WHERE person_id IS NOT NULL;

CREATE TABLE selection_contributions_new (
  selection_id BIGINT NOT NULL REFERENCES selections (id),
  number BIGINT NOT NULL,                -- From 1, as they came in.
  person_id BIGINT REFERENCES people (id),  -- NULL where their account is gone.
  commitment TEXT NOT NULL,              -- commitment_of(salt, text)
  sealed TEXT,                           -- Salt and text until all are in; then NULL.
  salt TEXT,                             -- NULL until then.
  text TEXT,
  PRIMARY KEY (selection_id, number),
  UNIQUE (selection_id, person_id)
);
INSERT INTO selection_contributions_new (selection_id, number, person_id, commitment, sealed, salt,
  text)
  SELECT selection_id, number, person_id, commitment, sealed, salt, text
  FROM selection_contributions;
{{replace selection_contributions}}
CREATE INDEX selection_contributions_of_person ON selection_contributions (person_id)
  WHERE person_id IS NOT NULL;

CREATE INDEX selection_draws_published_by ON selection_draws (published_by)
  WHERE published_by IS NOT NULL;
CREATE INDEX selection_place_changes_by ON selection_place_changes (changed_by)
  WHERE changed_by IS NOT NULL;
