-- What waits on paper ends: it is known since when. 0: from before that was kept; it goes with its
-- notice.
ALTER TABLE notices_on_paper ADD COLUMN told_at BIGINT NOT NULL DEFAULT 0;
CREATE INDEX notices_on_paper_by_age ON notices_on_paper (told_at);
