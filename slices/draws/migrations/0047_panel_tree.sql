-- The list of 1,000 panels is not published any more: a fingerprint of all is, and the row that was
-- drawn with its proof (panel_tree.h). Draws that were published earlier stay as they are.

ALTER TABLE selections ADD COLUMN print_salt TEXT NOT NULL DEFAULT '';  -- '': printed without.
-- '' where the list is public.
ALTER TABLE selection_lotteries ADD COLUMN panels_root TEXT NOT NULL DEFAULT '';
ALTER TABLE selection_lotteries ADD COLUMN panel_secret TEXT NOT NULL DEFAULT '';  -- Sealed.
ALTER TABLE selection_panels ADD COLUMN print TEXT NOT NULL DEFAULT '';

-- A lottery that was found and is not published yet has none of this: it is looked for again.
UPDATE selection_people SET chance = NULL WHERE chance IS NOT NULL AND selection_id IN
  (SELECT id FROM selections WHERE step = 2 AND published_at IS NULL);
DELETE FROM selection_panels WHERE selection_id IN
  (SELECT id FROM selections WHERE step = 2 AND published_at IS NULL);
DELETE FROM selection_lotteries WHERE selection_id IN
  (SELECT id FROM selections WHERE step = 2 AND published_at IS NULL);
UPDATE selections SET step = 1 WHERE step = 2 AND published_at IS NULL AND id IN
  (SELECT selection_id FROM selection_runs WHERE round = 0 AND state = 2);
UPDATE selection_runs SET state = 4 WHERE round = 0 AND state = 2 AND selection_id IN
  (SELECT id FROM selections WHERE step = 1);
