-- From the search for a fair lottery to the places that are taken. People are numbers of the pool
-- throughout; what is public holds nothing else of them. Nothing of this is ever deleted.

-- Searches in the background: draw 0 for the lottery of the first draw, 1, 2 ... for replacements.
CREATE TABLE selection_runs (
  selection_id BIGINT NOT NULL REFERENCES selections (id),
  draw BIGINT NOT NULL,
  tries BIGINT NOT NULL DEFAULT 1,       -- One more each time it is asked for anew.
  state BIGINT NOT NULL,                 -- RunState: 1 waits or runs ...
  stop_asked BIGINT NOT NULL DEFAULT 0,
  asked_at BIGINT NOT NULL,
  claimed_by TEXT NOT NULL DEFAULT '',   -- The node that works on it ...
  claimed_until BIGINT NOT NULL DEFAULT 0,  -- ... until then, unless it says so again.
  progress_step BIGINT NOT NULL DEFAULT -1, -- lottery::Progress::Step; -1 before it began.
  progress_done BIGINT NOT NULL DEFAULT 0,
  progress_total BIGINT NOT NULL DEFAULT 0,
  smallest_change TEXT NOT NULL DEFAULT '', -- Where no panel was found: lottery_search.h.
  PRIMARY KEY (selection_id, draw)
) {{rows_by_key}};
CREATE INDEX selection_runs_waiting ON selection_runs (selection_id) WHERE state = 1;

-- What was found. Small columns first: the texts are long.
CREATE TABLE selection_lotteries (
  selection_id BIGINT NOT NULL REFERENCES selections (id),
  draw BIGINT NOT NULL,
  found_at BIGINT NOT NULL,
  complete BIGINT NOT NULL,              -- 1: its certificate is whole.
  panels_count BIGINT NOT NULL,
  fit_nowhere TEXT NOT NULL,             -- Numbers of people who are in no panel, "3 17".
  least_chance BIGINT NOT NULL,          -- Of those who are in any; parts of chance_unit.
  largest_chance BIGINT NOT NULL,
  lottery_print TEXT NOT NULL,           -- Fingerprints of the three texts.
  panels_print TEXT NOT NULL,
  certificate_print TEXT NOT NULL,
  lottery_csv TEXT NOT NULL,             -- '' for replacements: they are drawn by weight.
  panels_csv TEXT NOT NULL,
  certificate TEXT NOT NULL,
  PRIMARY KEY (selection_id, draw)
);

-- The numbered panels of the first draw.
CREATE TABLE selection_panels (
  selection_id BIGINT NOT NULL REFERENCES selections (id),
  number BIGINT NOT NULL,                -- From 0.
  people TEXT NOT NULL,                  -- "3 17 20", rising.
  PRIMARY KEY (selection_id, number)
) {{rows_by_key}};

-- A draw that was published.
CREATE TABLE selection_draws (
  selection_id {{key}} REFERENCES selections (id),
  way BIGINT NOT NULL,                   -- SeedWay
  published_by BIGINT REFERENCES people (id),
  drawn_at BIGINT,                       -- NULL until then; so are the three below.
  number BIGINT,                         -- Of the panel.
  seed_text TEXT,
  by_hand_how TEXT                       -- For a draw by hand alone.
);

-- Members whom the organiser named to make the seed; nobody where every member may.
CREATE TABLE selection_contributors (
  selection_id BIGINT NOT NULL REFERENCES selections (id),
  person_id BIGINT NOT NULL REFERENCES people (id),
  PRIMARY KEY (selection_id, person_id)
) {{rows_by_key}};

CREATE TABLE selection_contributions (
  selection_id BIGINT NOT NULL REFERENCES selections (id),
  number BIGINT NOT NULL,                -- From 1, as they came in.
  person_id BIGINT NOT NULL REFERENCES people (id),
  commitment TEXT NOT NULL,              -- commitment_of(salt, text)
  sealed TEXT,                           -- Salt and text until all are in; then NULL.
  salt TEXT,                             -- NULL until then.
  text TEXT,
  PRIMARY KEY (selection_id, number),
  UNIQUE (selection_id, person_id)
);

CREATE TABLE selection_places (
  selection_id BIGINT NOT NULL REFERENCES selections (id),
  number BIGINT NOT NULL,                -- Of the person.
  state BIGINT NOT NULL,                 -- PlaceState
  draw BIGINT NOT NULL,                  -- By which they came: 0 the first.
  PRIMARY KEY (selection_id, number)
) {{rows_by_key}};

-- Who noted what when, for good.
CREATE TABLE selection_place_changes (
  selection_id BIGINT NOT NULL REFERENCES selections (id),
  change BIGINT NOT NULL,                -- 1, 2, 3 ...
  number BIGINT NOT NULL,
  state BIGINT NOT NULL,
  draw BIGINT NOT NULL,
  changed_by BIGINT REFERENCES people (id),  -- NULL: by a draw.
  changed_at BIGINT NOT NULL,
  PRIMARY KEY (selection_id, change)
) {{rows_by_key}};

-- What the organisers add to the letters.
CREATE TABLE selection_letters (
  selection_id {{key}} REFERENCES selections (id),
  sender TEXT NOT NULL,
  before_text TEXT NOT NULL,
  chosen_text TEXT NOT NULL,
  other_text TEXT NOT NULL
);
