// A statement as its author may change or withdraw it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "foundation/base/result.h"
#include "slices/opinions/questions/statement_form.h"
#include "slices/opinions/terms.h"

namespace alongside::opinions {

struct OwnStatement {
  Id<Statement> id;
  std::string text;
  std::int64_t heard = 0;
  std::optional<Id<people::Person>> signed_by;

  bool is_out = false;  // Two members took it out, and can put it back until it is withdrawn.
  bool waits = false;   // To be looked at; nobody is shown it yet (first_look).

  /// What somebody answered must stay what they answered.
  bool may_change() const { return heard == 0 && !is_out; }
};

/// What somebody signed and waits to be looked at.
struct SignedHeld {
  Id<Statement> id;
  std::string text;
};

/// Gives the new text. Problems are beside `text`, or of the whole form. `place` is that of a new
/// statement; `repeated` is false where the text differs from its own in capitals alone.
Result<std::string> check_change(const OwnStatement& statement, const std::string& text,
                                 const StatementPlace& place);

}  // namespace alongside::opinions
