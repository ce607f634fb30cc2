// Proposals, remarks and reasons as other rooms ask for them, and what becomes of them there.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "slices/decisions/terms.h"
#include "slices/groups/groups.h"

namespace alongside::decisions {

struct Contributed {
  std::int64_t number = 0;
  Id<Proposal> proposal;
  Id<groups::Group> group;
  std::string title, text;  // `title` of proposals alone.
  std::optional<Id<people::Person>> signed_by;
};

enum class Out { no, yes };

std::vector<Contributed> contributed_proposals(Transaction& transaction, Out out,
                                               const std::vector<std::int64_t>& numbers);
std::vector<Contributed> contributed_remarks(Transaction& transaction, Out out,
                                             const std::vector<std::int64_t>& numbers);
/// Those that may be seen: of secret answers when it is over.
std::vector<Contributed> contributed_reasons(Transaction& transaction, Out out,
                                             const std::vector<std::int64_t>& numbers);

/// `reason`: why it is taken out; nothing puts it back.
void take_out_proposal(Write& write, std::int64_t number, const std::optional<std::string>& reason);
void take_out_remark(Write& write, std::int64_t number, const std::optional<std::string>& reason);
void take_out_reason(Write& write, std::int64_t number, const std::optional<std::string>& reason);

/// For the search: of those that are to be seen.
std::vector<std::int64_t> proposal_numbers_after(Transaction& transaction, std::int64_t after,
                                                 std::int64_t most);

}  // namespace alongside::decisions
