-- Lessons that a group leaves for the next one: slices/design_stage/lessons.
--
-- Nothing ties a lesson without a name to who left it: it has no author and no time, its key is
-- drawn by chance and its table is ordered by that key; how many lessons somebody left is counted
-- nowhere.
CREATE TABLE design_lessons (
  id {{key}},                                   -- random_id()
  group_id BIGINT REFERENCES groups (id),       -- NULL: its group has ended, and others read it.
  from_group TEXT NOT NULL,                     -- What the group was called then.
  subject TEXT NOT NULL,
  went BIGINT NOT NULL,                         -- lessons::Went: 0 well, 1 not so well.
  what TEXT NOT NULL,
  another_time TEXT NOT NULL,
  signed_by BIGINT REFERENCES people (id),      -- NULL unless the author chose to sign.
  code_print TEXT,                              -- Of a code that the author alone holds.
  taken_out TEXT                                -- Why two members took it out; else NULL.
) {{rows_by_key}};
CREATE INDEX design_lessons_of_group ON design_lessons (group_id, id);
CREATE INDEX design_lessons_signed_by ON design_lessons (signed_by) WHERE signed_by IS NOT NULL;
CREATE UNIQUE INDEX design_lessons_code ON design_lessons (code_print);

-- The words of subjects, to look for the beginning of one.
CREATE TABLE design_lesson_words (
  word TEXT NOT NULL,                           -- lessons::words_of_subject
  lesson BIGINT NOT NULL REFERENCES design_lessons (id),
  PRIMARY KEY (word, lesson)
) {{rows_by_key}};
CREATE INDEX design_lesson_words_of_lesson ON design_lesson_words (lesson);

-- Whether everybody may read a group's lessons. To change it one member proposes the other way, and
-- another agrees.
CREATE TABLE design_lesson_doors (
  group_id {{key}} REFERENCES groups (id),
  open BIGINT NOT NULL,                         -- 1: everybody may.
  proposed_by BIGINT REFERENCES people (id),    -- NULL: nobody proposes a change.
  proposed_at BIGINT
);
CREATE INDEX design_lesson_doors_proposed_by ON design_lesson_doors (proposed_by)
  WHERE proposed_by IS NOT NULL;
