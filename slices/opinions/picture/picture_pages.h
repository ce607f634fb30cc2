// The page of the picture of a small group: who agrees with whom, by the names of those who show
// their answers.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "slices/groups/groups.h"
#include "slices/opinions/picture/drawn_picture.h"

namespace alongside::opinions {

struct PicturePage {
  const groups::Member& member;
  Question question;
  std::int64_t answers_made = 0;        // By the member, as results count them.
  bool sharing = false;                 // The member.
  std::optional<DrawnPicture> picture;  // Where the member shares and the picture is shown.
  std::vector<std::string> names;       // In the order of its people.
  Problems problems;
  std::optional<Message> notice;
  Instant now{};
};
/// What was just done, by the word that the address holds; nothing for any other.
std::optional<Message> picture_notice(std::string_view done);
std::string picture_page(const html::Frame& frame, const PicturePage& data);

}  // namespace alongside::opinions
