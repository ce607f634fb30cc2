// Which statement a person is shown next.
//
// Chance decides, with the weights of `opinion_map::worth_of`: what tells most about the opinion
// map, and has been heard least; a new statement gets a chance. The seed is made of the person's
// pseudonym and the number of their answers: a page that is loaded again shows the same statement,
// and two people see different ones.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "foundation/base/random.h"
#include "slices/opinions/questions/question.h"

namespace alongside::opinions {

struct Candidate {
  Id<Statement> statement;
  double weight = 0;  // 0: never.
};

/// Nothing where `candidates` (statements not answered yet) is empty.
std::optional<Id<Statement>> next_statement(const std::vector<Candidate>& candidates,
                                            Random random);

/// `tag` is participant_tag(...): hexadecimal digits.
Random random_for(std::string_view tag, std::int64_t answers_made);

}  // namespace alongside::opinions
