#include "foundation/rooms/command_line.h"

#include <fmt/core.h>

#include "foundation/base/stop.h"
#include "foundation/words/words.h"

namespace alongside {

void refuse(const Problems& problems) {
  const Words& words = Words::in("en");
  std::string text;
  for (const Problem& problem : problems) {
    if (!text.empty()) text += "\n";
    text += words(problem.message);
  }
  throw CommandProblem(text);
}

void tell_lines(const std::vector<Message>& lines) {
  const Words& words = Words::in("en");
  for (const Message& line : lines) fmt::print(stderr, "{}\n", words(line));
}

}  // namespace alongside
