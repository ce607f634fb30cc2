// Options of a proposal's words in the database.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "slices/decisions/proposals/options.h"
#include "slices/groups/groups.h"

namespace alongside::decisions {

/// In their order.
std::vector<OptionWords> options_of(Transaction& transaction, Id<ProposalText> text);
struct OptionOfText {
  Id<ProposalText> text;
  std::int64_t number = 1;
  std::string name;
};
/// Of several texts at once.
std::vector<OptionOfText> options_of_texts(Transaction& transaction,
                                           const std::vector<Id<ProposalText>>& texts);
void add_options(Write& write, Id<ProposalText> text, Id<groups::Group> group,
                 const std::vector<OptionWords>& options);

}  // namespace alongside::decisions
