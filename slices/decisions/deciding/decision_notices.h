// What members are told of decisions, and the jobs that tell them.
#pragma once

#include <string_view>

#include "foundation/base/notice.h"

namespace alongside::decisions {

inline constexpr NoticeName proposal_known{"decisions_known"};
inline constexpr NoticeName decision_begun{"decisions_begun"};
/// To those who have not answered: twice at most.
inline constexpr NoticeName decision_reminder{"decisions_reminder"};
inline constexpr NoticeName decision_over{"decisions_over"};
inline constexpr NoticeName decision_looked_at{"decisions_again"};

/// By the number of the round.
inline constexpr std::string_view reminds_first = "decision_reminds_first";
inline constexpr std::string_view reminds_last = "decision_reminds_last";
inline constexpr std::string_view closes = "decision_closes";
inline constexpr std::string_view forgets_voters = "decision_forgets_voters";
/// By the number of the proposal.
inline constexpr std::string_view looks_again = "decision_looks_again";

}  // namespace alongside::decisions
