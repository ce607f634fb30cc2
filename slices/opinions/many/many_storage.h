// Many statements of a question in the database, in one write.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/db/database.h"
#include "slices/opinions/many/listed_statements.h"
#include "slices/opinions/opinions.h"
#include "slices/opinions/questions/question.h"

namespace alongside::opinions {

StatementsThere statements_there(Transaction& transaction, const Question& question);

/// With their `statement_tag`s, reckoned before the write.
struct TaggedTexts {
  explicit TaggedTexts(std::vector<std::string> all);
  std::vector<std::string> texts, tags;
};

/// Where one of them is there already, or the question has no room for all, nothing is saved. They
/// are `statements_at_once_most` at most, and no two have the same tag.
enum class PutForward { all, one_is_there, no_room };
PutForward put_forward_all(Write& write, Id<Question> question, const TaggedTexts& statements,
                           std::optional<Id<people::Person>> signed_by);

}  // namespace alongside::opinions
