#include "slices/opinions/own_statements/statement_code.h"

#include "foundation/base/numbers/readable_code.h"

namespace alongside::opinions {
namespace {

constexpr std::size_t letters_of_group = 4;

}  // namespace

std::string new_statement_code() {
  return readable_code(fingerprint(random_token()), statement_code_characters, letters_of_group);
}

std::string statement_code_print(const SecretKey& key, Id<Question> question,
                                 std::string_view typed) {
  return keyed_fingerprint(key, "statement code print",
                           std::to_string(question.number) + "/" + bare_code(typed));
}

}  // namespace alongside::opinions
