#include "slices/decisions/proposals/options.h"

#include <algorithm>

#include "foundation/base/text.h"
#include "foundation/base/typed_text.h"

namespace alongside::decisions {

Result<std::vector<OptionWords>> accept_options(const std::vector<OptionWords>& typed) {
  Problems problems;
  std::vector<OptionWords> options;
  for (std::size_t n = 0; n < typed.size(); ++n) {
    const OptionWords& one = typed[n];
    if (one.name.empty() && one.about.empty()) continue;
    const std::string name = "option-" + std::to_string(n + 1);
    check_typed({.field = name,
                 .text = one.name,
                 .most = limits::option_characters,
                 .if_empty = say("Give this option a name")},
                problems);
    check_typed({.field = "about-" + std::to_string(n + 1),
                 .text = one.about,
                 .most = limits::about_characters,
                 .if_empty = say("Say in a few words what this option is")},
                problems);
    if (!one.name.empty() &&
        std::ranges::find(options, one.name, &OptionWords::name) != options.end()) {
      problems.push_back({name, say("Two options have this name. Give each its own")});
    }
    options.push_back(one);
  }
  if (options.size() > limits::most_options) {
    problems.push_back(
        {"option-1", say("Leave some out: {most} options are the most",
                         {{"most", static_cast<std::int64_t>(limits::most_options)}})});
  }
  if (!problems.empty()) return problems;
  return options;
}

OptionWords option_in(std::string_view remark) {
  const auto end = remark.find('\n');
  OptionWords option{.name = tidied_line(remark.substr(0, end)), .about = {}};
  if (end != remark.npos) option.about = tidied_line(remark.substr(end + 1));
  return option;
}

std::string name_in_file(std::size_t number, const OptionWords& option) {
  return std::to_string(number) + ". " + option.name;
}

}  // namespace alongside::decisions
