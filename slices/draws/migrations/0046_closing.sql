-- A draw that several people make is opened by itself at a moment that was announced when it was
-- published, and the program has a part in it that nobody knows before. Draws that were published
-- earlier have neither: they go on, and are drawn again, as they were.

ALTER TABLE selection_draws ADD COLUMN closes_at BIGINT;  -- NULL: by hand, or published earlier.
ALTER TABLE selection_draws ADD COLUMN program_commitment TEXT NOT NULL DEFAULT '';
-- Sealed until it is drawn; from then on as it is.
ALTER TABLE selection_draws ADD COLUMN program_sealed TEXT NOT NULL DEFAULT '';
ALTER TABLE selection_draws ADD COLUMN program_part TEXT NOT NULL DEFAULT '';
CREATE INDEX selection_draws_to_open ON selection_draws (closes_at)
  WHERE drawn_at IS NULL AND closes_at IS NOT NULL;
