-- Who wrote these words, who need not be who looks after the proposal. NULL: they are gone, or it
-- is not known. Of words of before it is who looks after the proposal where it has one text alone:
-- of several nobody knows whose each was.
ALTER TABLE proposal_texts ADD COLUMN written_by BIGINT REFERENCES people (id);
UPDATE proposal_texts SET written_by = (SELECT proposals.written_by FROM proposals
  WHERE proposals.id = proposal_texts.proposal_id) WHERE NOT EXISTS (SELECT 1 FROM proposal_texts
  AS other WHERE other.proposal_id = proposal_texts.proposal_id AND other.id <> proposal_texts.id);
CREATE INDEX proposal_texts_written_by ON proposal_texts (written_by)
  WHERE written_by IS NOT NULL;
