-- So that what is kept for a time is found when the time is over.
CREATE INDEX group_invitations_by_end ON group_invitations (expires_at);
CREATE INDEX join_requests_declined ON join_requests (asked_at) WHERE state = 1;
CREATE INDEX group_endings_undecided ON group_endings (proposed_at) WHERE ends_at IS NULL;
