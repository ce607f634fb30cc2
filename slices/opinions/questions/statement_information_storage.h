// What the latest settled map says of how telling each statement is, for the choice of the next.
#pragma once

#include <string_view>
#include <vector>

#include "foundation/db/database.h"
#include "slices/opinion_map/opinion_map.h"
#include "slices/opinions/questions/question.h"

namespace alongside::opinions {

struct StatementInformation {
  Id<Statement> statement;
  double x = 0;
  double y = 0;
};

/// In place of those of the map before.
void save_pulls(Write& write, Id<Question> question, const opinion_map::OpinionMap& map,
                const opinion_map::Frame& frame);

/// By statement id: of the first page of statements.
Query<StatementInformation, detail::Expect::all> statement_information_query(Id<Question> question);

/// Of many statements, chance decides between these: the least heard.
inline constexpr std::int64_t candidates_most = 100;

/// A statement that may come next for a person, or one that they answered.
struct AskedStatement {
  Id<Statement> statement;
  opinion_map::StatementToAsk ask;
};
/// The least heard that the person of `tag` has not answered, and as many that they have.
std::vector<AskedStatement> statements_to_ask(Transaction& transaction, Id<Question> question,
                                              std::string_view tag);

}  // namespace alongside::opinions
