// What everybody may see of the answers to a question: the CSV, the page and the live fragment
// are all made of this, and it holds nothing that was hidden.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "slices/opinions/questions/answer_form.h"
#include "slices/opinions/results/suppression.h"

namespace alongside::opinions {

/// People counted together (result_rows.h): those of one side, or of several.
struct Side {
  std::vector<std::string> names;  // "" are people without a side.
  ShownNumber participants;
};

struct StatementResult {
  Id<Statement> statement;
  std::string source_id;  // "" unless imported.
  std::string text;
  bool enough = false;  // False: no row has enough answers to be shown.
  ShownTally tally;     // `tally.sides` is in the order of Results::sides.
};

struct Results {
  Id<Question> question;
  std::string title;
  Showing showing = Showing::from_three;
  ShownNumber participants;
  std::vector<Side> sides;
  std::vector<StatementResult> statements;  // By statement id; without those taken out.
  std::vector<std::string> sides_waiting;   // Whose people are in no row yet; names as above.
  bool some_not_in = false;                 // Of the rows' own people, whose answers wait.

  /// Everybody who answered is in the one row.
  bool counts_all_together() const { return sides.size() == 1 && sides_waiting.empty(); }
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
