// Questions and statements as they are found by their words.
#pragma once

#include <cstdint>
#include <vector>

#include "slices/opinions/questions/question.h"

namespace alongside::opinions {

struct FoundQuestion {
  Id<Question> id;
  Id<groups::Group> group;
  std::string question;
  std::string description;
};
/// None that still comes in.
std::vector<FoundQuestion> questions_to_find(Transaction& transaction,
                                             const std::vector<std::int64_t>& numbers);
std::vector<std::int64_t> questions_after(Transaction& transaction, std::int64_t after,
                                          std::int64_t most);

struct FoundStatement {
  Id<Statement> id;
  Id<groups::Group> group;
  std::string text;
  Id<Question> question_id;
  std::string question;
};
/// None that was taken out, and none of a question that still comes in.
std::vector<FoundStatement> statements_to_find(Transaction& transaction,
                                               const std::vector<std::int64_t>& numbers);
/// Of all questions where `question` is none.
std::vector<std::int64_t> statements_after(Transaction& transaction, Id<Question> question,
                                           std::int64_t after, std::int64_t most);

}  // namespace alongside::opinions
