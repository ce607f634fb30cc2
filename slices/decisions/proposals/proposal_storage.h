// Proposals and what is said of them in the database: reached through a member of their group.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "slices/decisions/proposals/proposal.h"
#include "slices/groups/groups.h"

namespace alongside::decisions {

/// Newest first; `page` counts from 1.
std::vector<ListedProposal> find_proposals(Transaction& transaction, const groups::Member& member,
                                           std::int64_t page);
std::int64_t proposal_count(Transaction& transaction, const groups::Member& member);
std::int64_t open_proposal_count(Transaction& transaction, const groups::Member& member);
/// NotFound where the group has no such proposal.
Proposal find_proposal(Transaction& transaction, const groups::Member& member, Id<Proposal> id);
/// For jobs and other rooms.
std::optional<Proposal> proposal_anywhere(Transaction& transaction, Id<Proposal> id);
std::vector<Proposal> proposals_numbered(Transaction& transaction,
                                         const std::vector<std::int64_t>& numbers);

Id<Proposal> add_proposal(Write& write, const groups::Member& member, const ProposalWords& words,
                          Instant now);
/// The earlier words are kept.
void change_words(Write& write, const groups::Member& member, const Proposal& proposal,
                  const ProposalWords& words, Instant now);
std::int64_t text_count(Transaction& transaction, Id<Proposal> proposal);
void set_stage(Write& write, Id<Proposal> proposal, Stage stage);
void set_review(Write& write, Id<Proposal> proposal, std::optional<Instant> review_at);
/// Nobody looked after it: from now on this member does.
void take_on(Write& write, const groups::Member& member, Id<Proposal> proposal);

/// The latest first, with those that hold.
std::vector<EarlierText> texts_of(Transaction& transaction, Id<Proposal> proposal);

/// In the order in which they were said, all that are there.
std::vector<Remark> remarks_of(Transaction& transaction, Id<Proposal> proposal);
Remark find_remark(Transaction& transaction, Id<Proposal> proposal, Id<Remark> id);
std::int64_t remark_count(Transaction& transaction, Id<Proposal> proposal);
void add_remark(Write& write, const groups::Member& member, Id<Proposal> proposal,
                const NewRemark& remark, Instant now);
void save_reply(Write& write, const groups::Member& member, Id<Remark> remark,
                const NewReply& reply);

/// The latest first.
std::vector<Review> reviews_of(Transaction& transaction, Id<Proposal> proposal);
void add_review(Write& write, const groups::Member& member, Id<Proposal> proposal,
                const std::string& seen, Instant now);

std::int64_t notice_days(Transaction& transaction, Id<groups::Group> group);
void set_notice_days(Write& write, Id<groups::Group> group, std::int64_t days);

/// Its words can be found anew (foundation/rooms/findable.h).
inline constexpr std::string_view words_of_proposals = "words_of_proposals";

}  // namespace alongside::decisions
