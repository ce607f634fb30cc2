-- What came in with a question that was brought in from elsewhere, and what was left out and why.

CREATE TABLE polis_imports (
  question_id {{key}} REFERENCES questions (id),
  statements BIGINT NOT NULL,
  participants BIGINT NOT NULL,
  answers BIGINT NOT NULL,
  rejected_statements BIGINT NOT NULL,
  empty_statements BIGINT NOT NULL,
  votes_on_those BIGINT NOT NULL,
  participants_only_on_those BIGINT NOT NULL,
  superseded_votes BIGINT NOT NULL,
  unknown_votes BIGINT NOT NULL,
  repaired_statements BIGINT NOT NULL,
  joined_lines BIGINT NOT NULL,
  without_times BIGINT NOT NULL,
  sign_doubtful BIGINT NOT NULL,
  sign BIGINT NOT NULL                -- polis::Sign, as it was given or found.
);

CREATE TABLE results_imports (
  question_id {{key}} REFERENCES questions (id),
  statements BIGINT NOT NULL,
  answers BIGINT NOT NULL,
  unknown_counts BIGINT NOT NULL,     -- Counts that the file did not show.
  repaired_statements BIGINT NOT NULL
);
