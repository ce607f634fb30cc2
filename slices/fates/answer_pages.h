// One thing that was said: what became of it, and the form to say so.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/base/contributions/aside.h"
#include "slices/fates/answer_parts.h"
#include "slices/fates/doubt.h"
#include "slices/groups/groups.h"

namespace alongside::fates {

struct AnswerPageShown {
  const groups::Member& member;
  std::string text;
  std::string title;  // Of its whole.
  std::string path, path_of_whole;
  AnswerShown now;
  std::vector<AnswerShown> earlier;  // The newest first.
  std::string taken_by;              // "" where nobody has taken it on.
  bool taken_by_me = false;
  bool late = false;
  std::vector<Aside> to_do = {};     // What other rooms say is done about it.
  std::optional<Message> note = {};  // That another room puts before the words.
  bool folded = false;               // Who looks wants these words folded away.
  AnswerForm form = {};
  Problems problems = {};
  std::optional<Doubt> doubt = {};  // Asked before it is saved.
  std::optional<Message> notice = {};
};
std::string answer_page(const html::Frame& frame, const AnswerPageShown& shown);

/// What was just done, by the word that the address holds.
std::optional<Message> answer_notice(std::string_view done);

}  // namespace alongside::fates
