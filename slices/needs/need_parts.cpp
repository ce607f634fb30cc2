#include "slices/needs/need_parts.h"

#include "foundation/html/components.h"
#include "slices/needs/need_list.h"

namespace alongside::needs::pages {

void needs_list(Html& html, const Needs& needs) {
  std::vector<Text> lines;
  for (const std::string& code : needs.items) {
    if (code == codes::interpreter) {
      lines.emplace_back(say("An interpreter: {language}", {{"language", needs.language}}));
    } else {
      lines.emplace_back(label_of(code));
    }
  }
  if (!lines.empty()) html::bullets(html, lines);
  if (!needs.words.empty()) html::written(html, needs.words);
}

std::string path_to_group_needs(Id<groups::Group> group) {
  return groups::path_to(group) + "/needs";
}

std::string path_to_own_in(Id<groups::Group> group) {
  return path_to_group_needs(group) + "/mine";
}

}  // namespace alongside::needs::pages
