-- When who leads last did something there: after a while another may lead in their place. NULL:
-- since it was begun.
ALTER TABLE meeting_runs ADD COLUMN lead_seen_at BIGINT;
