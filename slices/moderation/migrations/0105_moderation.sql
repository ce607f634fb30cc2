-- What two members decide about contributions of others. Who reported is nowhere: a report has a
-- name made with the key outside the database, no time and no order, and goes when it is decided.

-- What waits for two. At a whole hour, so that its moment leads to nobody.
CREATE TABLE moderation_matters (
  contribution BIGINT NOT NULL,
  kind TEXT NOT NULL,
  group_id BIGINT NOT NULL REFERENCES groups (id),
  id BIGINT NOT NULL UNIQUE,                    -- random_id(); for notices.
  shown_from BIGINT NOT NULL,
  PRIMARY KEY (contribution, kind)
) {{rows_by_key}};
CREATE INDEX moderation_matters_of_group ON moderation_matters (group_id, contribution);

CREATE TABLE moderation_reports (
  contribution BIGINT NOT NULL,
  kind TEXT NOT NULL,
  reporter_tag TEXT NOT NULL,                   -- reporter_tag()
  worry BIGINT NOT NULL,                        -- Worry
  PRIMARY KEY (contribution, kind, reporter_tag),
  FOREIGN KEY (contribution, kind) REFERENCES moderation_matters (contribution, kind)
    ON DELETE CASCADE
) {{rows_by_key}};

-- How many somebody reported on a day, under another such name of that day.
CREATE TABLE moderation_report_counts (
  day_tag TEXT PRIMARY KEY,
  on_day BIGINT NOT NULL,
  made BIGINT NOT NULL
);
CREATE INDEX moderation_report_counts_by_day ON moderation_report_counts (on_day);

-- What one member proposes; another has to agree.
CREATE TABLE moderation_proposals (
  id {{id}},
  contribution BIGINT NOT NULL,
  kind TEXT NOT NULL,
  group_id BIGINT NOT NULL REFERENCES groups (id),
  by_person BIGINT NOT NULL REFERENCES people (id),
  side BIGINT,                                  -- The side that they showed, when they proposed it.
  outcome BIGINT NOT NULL,                      -- Outcome
  words TEXT NOT NULL,
  proposed_on BIGINT NOT NULL,                  -- Noon of the day.
  UNIQUE (contribution, kind, by_person)
);
CREATE INDEX moderation_proposals_of_person ON moderation_proposals (by_person, group_id);
CREATE INDEX moderation_proposals_of_group ON moderation_proposals (group_id, id);

-- What was decided, by whom. NULL: they removed their account.
CREATE TABLE moderation_decisions (
  id {{id}},
  contribution BIGINT NOT NULL,
  kind TEXT NOT NULL,
  group_id BIGINT NOT NULL REFERENCES groups (id),
  outcome BIGINT NOT NULL,
  words TEXT NOT NULL,                          -- '' where they would repeat what is gone.
  first_by BIGINT REFERENCES people (id),
  second_by BIGINT REFERENCES people (id),
  decided_on BIGINT NOT NULL                    -- Noon of the day.
);
CREATE INDEX moderation_decisions_of_group ON moderation_decisions (group_id, id);
CREATE INDEX moderation_decisions_of_one ON moderation_decisions (contribution, kind, id);
CREATE INDEX moderation_decisions_first ON moderation_decisions (first_by)
  WHERE first_by IS NOT NULL;
CREATE INDEX moderation_decisions_second ON moderation_decisions (second_by)
  WHERE second_by IS NOT NULL;

CREATE TABLE content_notes (
  contribution BIGINT NOT NULL,
  kind TEXT NOT NULL,
  group_id BIGINT NOT NULL REFERENCES groups (id),
  note TEXT NOT NULL,
  PRIMARY KEY (contribution, kind)
) {{rows_by_key}};
CREATE INDEX content_notes_of_group ON content_notes (group_id, contribution);

-- Other words, of which two decided that the author, who signed, is to be asked.
CREATE TABLE moderation_wordings (
  contribution BIGINT NOT NULL,
  kind TEXT NOT NULL,
  group_id BIGINT NOT NULL REFERENCES groups (id),
  author BIGINT NOT NULL REFERENCES people (id),
  words TEXT NOT NULL,
  PRIMARY KEY (contribution, kind)
) {{rows_by_key}};
CREATE INDEX moderation_wordings_of_author ON moderation_wordings (author, group_id);
CREATE INDEX moderation_wordings_of_group ON moderation_wordings (group_id, contribution);

-- Who wants to skip what is distressing.
CREATE TABLE skips_distressing (
  person_id {{key}} REFERENCES people (id)
);
