// The code with which an author changes or withdraws a statement that they did not sign. It is
// shown once and kept nowhere: the database has a keyed fingerprint of it (decision 0027).
#pragma once

#include <string>
#include <string_view>

#include "foundation/base/secrets.h"
#include "slices/opinions/terms.h"

namespace alongside::opinions {

/// Readable letters (foundation/base/numbers/readable_code.h): 60 bits.
inline constexpr std::size_t statement_code_characters = 12;

/// "ABCD-EFGH-JKLM", by lot: nothing of the author or of the statement is in it.
std::string new_statement_code();

/// What the database holds of a code, however it was typed.
std::string statement_code_print(const SecretKey& key, Id<Question> question,
                                 std::string_view typed);

}  // namespace alongside::opinions
