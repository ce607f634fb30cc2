-- The salt of a pool's fingerprint: without it, who guesses what people are could check the guess.

ALTER TABLE selections
  ADD COLUMN pool_salt TEXT NOT NULL DEFAULT '';  -- Sealed; '' without a pool, or once deleted.
