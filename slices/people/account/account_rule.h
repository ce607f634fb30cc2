// What makes an account: the forms of signing up and of changing one's own details.
#pragma once

#include <string>
#include <string_view>

#include "foundation/base/result.h"

namespace alongside::people {

/// What was typed; the fields of the form are named so. The passphrase is not among them: it is
/// never shown again.
struct DetailsForm {
  std::string name;
  std::string pronouns;
  std::string email;
};

/// Checked and tidied.
struct Details {
  std::string name;
  std::string pronouns;
  std::string email;
};

Result<Details> accept_details(const DetailsForm& form);

/// The same with a new passphrase, in the field `passphrase`.
Result<Details> accept_account(const DetailsForm& form, std::string_view passphrase);

/// Which of what must be one person's alone is another's already.
struct Taken {
  bool name = false;
  bool email = false;
};
Problems taken_problems(const Taken& taken);

}  // namespace alongside::people
