#include "slices/opinions/paper/paper_storage.h"

#include <algorithm>

#include "foundation/base/numbers/readable_code.h"
#include "foundation/base/secrets.h"
#include "foundation/db/rows_of_keys.h"
#include "slices/opinions/paper/paper_answers.h"

namespace alongside::opinions {
namespace {

constexpr std::size_t sheet_code_characters = 6, letters_of_part = 3;

}  // namespace

constexpr Sql same_sheet_sql{
    "SELECT code FROM paper_sheets WHERE question_id = $1 AND statements = $2"};
constexpr Sql add_sheet_sql{
    "INSERT INTO paper_sheets (question_id, code, statements) VALUES ($1, $2, $3)"};
std::string code_of_sheet(Write& write, Id<Question> question,
                          const std::vector<Id<Statement>>& statements) {
  const std::string list = listed(statements);
  if (const auto there = write.maybe<std::string>(same_sheet_sql, question, list)) return *there;
  const std::string code =
      readable_code(fingerprint(random_token()), sheet_code_characters, letters_of_part);
  write.run(add_sheet_sql, question, code, list);
  return code;
}

constexpr Sql sheet_sql{"SELECT statements FROM paper_sheets WHERE question_id = $1 AND code = $2"};
std::optional<std::vector<Id<Statement>>> sheet_of_code(Transaction& transaction,
                                                        Id<Question> question,
                                                        std::string_view typed) {
  std::string code = bare_code(typed);
  if (code.size() != sheet_code_characters) return std::nullopt;
  code.insert(letters_of_part, "-");
  const auto list = transaction.maybe<std::string>(sheet_sql, question, code);
  return list ? std::optional(statements_listed(*list)) : std::nullopt;
}

constexpr Sql to_print_sql{
    "SELECT id FROM statements WHERE question_id = $1 AND removed_reason IS NULL "
    "ORDER BY id LIMIT $2"};
std::vector<Id<Statement>> statements_to_print(Transaction& transaction, Id<Question> question) {
  return transaction.all<Id<Statement>>(to_print_sql, question,
                                        static_cast<std::int64_t>(statements_on_sheet));
}

constexpr auto of_sheet_text = keys_text(
    "SELECT statements.id, statements.text, statements.heard, statements.signed_by, "
    "answers.answer, answers.matters FROM statements LEFT JOIN answers "
    "ON answers.participant_id = (SELECT id FROM participants WHERE person_tag = $52) "
    "AND answers.statement_id = statements.id "
    "WHERE statements.question_id = $51 AND statements.removed_reason IS NULL "
    "AND statements.id IN ");
constexpr Sql of_sheet_sql{of_sheet_text.data()};
std::vector<Statement> statements_of_sheet(Transaction& transaction, Id<Question> question,
                                           const std::string& tag,
                                           const std::vector<Id<Statement>>& statements) {
  std::vector<Statement> found =
      rows_of_keys<Statement>(transaction, of_sheet_sql, statements, question, tag);
  std::ranges::sort(found, {}, [&](const Statement& one) {
    return std::ranges::find(statements, one.id) - statements.begin();
  });
  return found;
}

}  // namespace alongside::opinions
