-- Meetings, who comes, the agenda, and what people say beforehand. begins_at, changed_at,
-- called_off_at: microseconds since 1970.
CREATE TABLE meetings (
  id {{id}},
  group_id BIGINT NOT NULL REFERENCES groups (id),
  title TEXT NOT NULL,
  about TEXT NOT NULL,
  begins_at BIGINT NOT NULL,
  minutes BIGINT NOT NULL,
  zone TEXT NOT NULL,                           -- '': that of the community.
  place TEXT NOT NULL,                          -- '' where there is none; so with link and phone.
  link TEXT NOT NULL,
  phone TEXT NOT NULL,
  uid TEXT NOT NULL,                            -- Of its entry in calendars, for good.
  changes BIGINT NOT NULL,                      -- How often it was changed: SEQUENCE there.
  changed_at BIGINT NOT NULL,
  called_off_at BIGINT,
  called_off_why TEXT NOT NULL,
  arranged_by BIGINT REFERENCES people (id)     -- NULL: they removed their account.
);
CREATE INDEX meetings_of_group ON meetings (group_id, begins_at, id);
CREATE INDEX meetings_arranged_by ON meetings (arranged_by) WHERE arranged_by IS NOT NULL;

-- Who comes, and how: Way.
CREATE TABLE meeting_comings (
  meeting_id BIGINT NOT NULL REFERENCES meetings (id),
  person_id BIGINT NOT NULL REFERENCES people (id),
  group_id BIGINT NOT NULL REFERENCES groups (id),
  way BIGINT NOT NULL,
  supporter BIGINT NOT NULL,                    -- 1: somebody comes with them.
  PRIMARY KEY (meeting_id, person_id)
) {{rows_by_key}};
CREATE INDEX meeting_comings_of_person ON meeting_comings (person_id, meeting_id);
CREATE INDEX meeting_comings_of_group ON meeting_comings (group_id, person_id);

-- The agenda. Rows that were taken off stay until the meeting is erased.
CREATE TABLE meeting_items (
  id {{id}},
  meeting_id BIGINT NOT NULL REFERENCES meetings (id),
  group_id BIGINT NOT NULL REFERENCES groups (id),
  position BIGINT NOT NULL,
  title TEXT NOT NULL,
  about TEXT NOT NULL,
  purpose BIGINT NOT NULL,                      -- Purpose
  minutes BIGINT NOT NULL,
  taken_off BIGINT NOT NULL,                    -- 1: by who proposed it.
  removed_reason TEXT,                          -- NULL unless two members took it out.
  proposed_by BIGINT REFERENCES people (id)
);
CREATE INDEX meeting_items_of_meeting ON meeting_items (meeting_id, position, id);
CREATE INDEX meeting_items_of_group ON meeting_items (group_id, id);
CREATE INDEX meeting_items_proposed_by ON meeting_items (proposed_by)
  WHERE proposed_by IS NOT NULL;

-- Words for an item, said beforehand. No author where they are in nobody's name, no time, and the
-- key is by lot: the table is in its order.
CREATE TABLE meeting_words (
  item_id BIGINT NOT NULL REFERENCES meeting_items (id),
  id BIGINT NOT NULL,                           -- random_id()
  meeting_id BIGINT NOT NULL REFERENCES meetings (id),
  group_id BIGINT NOT NULL REFERENCES groups (id),
  text TEXT NOT NULL,
  signed_by BIGINT REFERENCES people (id),      -- NULL unless the author chose to sign.
  code_print TEXT,                              -- words_code_print(); of what is not signed.
  removed_reason TEXT,                          -- NULL unless two members took them out.
  PRIMARY KEY (item_id, id),
  UNIQUE (id)
) {{rows_by_key}};
CREATE INDEX meeting_words_of_group ON meeting_words (group_id, id);
CREATE INDEX meeting_words_of_meeting ON meeting_words (meeting_id, id);
CREATE INDEX meeting_words_signed_by ON meeting_words (signed_by) WHERE signed_by IS NOT NULL;
CREATE INDEX meeting_words_with_code ON meeting_words (meeting_id, code_print)
  WHERE code_print IS NOT NULL;

-- How many words somebody said for a meeting, under a pseudonym; until the meeting is over.
CREATE TABLE meeting_word_makers (
  meeting_id BIGINT NOT NULL REFERENCES meetings (id),
  maker_tag TEXT NOT NULL,                      -- words_maker_tag()
  made BIGINT NOT NULL,
  PRIMARY KEY (meeting_id, maker_tag)
) {{rows_by_key}};

-- Addresses for calendar programs. Of the secret part a fingerprint alone.
CREATE TABLE meeting_calendars (
  person_id BIGINT NOT NULL REFERENCES people (id),
  print TEXT NOT NULL UNIQUE,
  PRIMARY KEY (person_id)
) {{rows_by_key}};
