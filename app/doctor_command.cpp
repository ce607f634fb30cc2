// alongside doctor: looks at a set-up, changes nothing, and says what to mend.
#include <fmt/core.h>

#include "app/commands.h"
#include "app/doctor_facts.h"
#include "foundation/words/words.h"

namespace alongside {
namespace {

std::string_view mark_of(Finding::Kind kind) {
  switch (kind) {
    case Finding::Kind::good:
      return "well   ";
    case Finding::Kind::warning:
      return "look   ";
    case Finding::Kind::wrong:
      return "MEND   ";
  }
  return "";
}

}  // namespace

int doctor_command(const Settings& settings) {
  const std::vector<Finding> findings = findings_of(facts_of(settings));
  const Words& english = Words::in("en");
  for (const Finding& one : findings) {
    fmt::print("{}{}\n", mark_of(one.kind), english(one.what));
    if (one.remedy) fmt::print("       -> {}\n", english(*one.remedy));
  }
  return is_ill(findings) ? 1 : 0;
}

}  // namespace alongside
