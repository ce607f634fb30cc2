-- What somebody reports is shown from a whole hour on, each worry by itself, so that its moment
-- leads to nobody. And a matter keeps whether two sides were to decide when it came up, so that
-- nobody changes that by leaving.

ALTER TABLE moderation_matters ADD COLUMN two_sides BIGINT NOT NULL DEFAULT 0;

CREATE TABLE moderation_reports_new (
  contribution BIGINT NOT NULL,
  kind TEXT NOT NULL,
  reporter_tag TEXT NOT NULL,                   -- reporter_tag(); drawn by chance once they left.
  worry BIGINT NOT NULL,                        -- Worry
  shown_from BIGINT NOT NULL,
  PRIMARY KEY (contribution, kind, reporter_tag, worry),
  FOREIGN KEY (contribution, kind) REFERENCES moderation_matters (contribution, kind)
    ON DELETE CASCADE
) {{rows_by_key}};
INSERT INTO moderation_reports_new (contribution, kind, reporter_tag, worry, shown_from)
  SELECT moderation_reports.contribution, moderation_reports.kind, moderation_reports.reporter_tag,
    moderation_reports.worry, moderation_matters.shown_from
  FROM moderation_reports JOIN moderation_matters
    ON moderation_matters.contribution = moderation_reports.contribution
    AND moderation_matters.kind = moderation_reports.kind;
{{replace moderation_reports}}

-- What was mended may be mended again, taken out or withdrawn: its words stand where they stand.
UPDATE moderation_decisions SET words = '' WHERE outcome = 3;
