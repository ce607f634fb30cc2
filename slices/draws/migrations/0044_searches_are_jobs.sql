-- Who works on a search stands with the job of the search.
ALTER TABLE selection_runs DROP COLUMN claimed_by;
ALTER TABLE selection_runs DROP COLUMN claimed_until;
