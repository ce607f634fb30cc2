// What everybody may see of the answers to a question: the CSV, the page and the live fragment
// are all made of this, and it holds nothing that was hidden.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "slices/opinions/questions/answer_form.h"
#include "slices/opinions/results/suppression.h"

namespace alongside::opinions {

/// People counted together: a constituency, or (id 0, no name) those without a side.
struct Side {
  Id<groups::Constituency> constituency;
  std::string name;
  ShownNumber participants;
};

struct StatementResult {
  Id<Statement> statement;
  std::string source_id;  // "" unless imported.
  std::string text;
  bool enough = false;  // False: fewer than answers_for_results answered; `tally` is all zero.
  ShownTally tally;     // `tally.sides` is in the order of Results::sides.
};

struct Results {
  Id<Question> question;
  std::string title;
  SmallNumbers small_numbers = SmallNumbers::shown;
  ShownNumber participants;
  std::vector<Side> sides;
  std::vector<StatementResult> statements;  // By statement id; without those taken out.
};

/// What one member may see now of the results of a question of their group: everything, or the
/// statements they answered, or nothing yet (then `results` holds no statements).
struct ResultsForMember {
  Question question;
  ResultsAccess access = ResultsAccess::none;
  std::int64_t answers_missing = 0;  // Until results open.
  Results results;
};

}  // namespace alongside::opinions
