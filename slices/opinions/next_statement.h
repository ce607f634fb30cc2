// Which statement a person is shown next.
//
// Every statement is to be heard, and a new one gets a chance: chance decides, with a weight of
// 1 / (1 + number of answers)^2, so that what has been heard half as often is about four times as
// likely. The seed is made of the person's pseudonym and the number of their answers: a page that
// is loaded again shows the same statement, and two people see different ones.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "foundation/base/random.h"
#include "slices/opinions/question.h"

namespace alongside::opinions {

struct Candidate {
  Id<Statement> statement;
  std::int64_t heard = 0;
};

/// Nothing where `candidates` (statements not answered yet) is empty.
std::optional<Id<Statement>> next_statement(const std::vector<Candidate>& candidates,
                                            Random random);

/// `tag` is participant_tag(...): hexadecimal digits.
Random random_for(std::string_view tag, std::int64_t answers_made);

}  // namespace alongside::opinions
