// What a person decides when they remove their account.
#pragma once

#include <optional>
#include <string>

#include "foundation/base/result.h"

namespace alongside::people {

/// As sent. The passphrase is not in it: it is never shown again.
struct RemovalForm {
  std::string signed_words;  // `stay` or `go`.
  bool sure = false;
};
enum class WordsChosen { stay, go };

/// Problems are of the fields `signed_words`, `passphrase` (where none was written) and `sure`.
Result<WordsChosen> accept_removal(const RemovalForm& form, bool wrote_passphrase);

}  // namespace alongside::people
