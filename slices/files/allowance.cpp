#include "slices/files/allowance.h"

#include <algorithm>

#include "foundation/base/text.h"
#include "foundation/base/typed_text.h"

namespace alongside::files {
namespace {

std::int64_t whole_megabytes(std::int64_t bytes) {
  return std::max<std::int64_t>(bytes, 0) / megabyte;
}

}  // namespace

std::int64_t most_bytes(Kind kind) {
  if (is_picture(kind)) return most_picture_bytes;
  return is_sound(kind) ? most_sound_bytes : most_paper_bytes;
}

Problems allowance_problems(std::string_view field, const Used& used, std::int64_t bytes) {
  const std::int64_t of_person = most_bytes_of_person_a_day - used.person_today;
  if (bytes > of_person) {
    return {{std::string(field),
             say("You have brought a lot today: {left} MB are left. Choose a smaller file, or come "
                 "back tomorrow",
                 {{"left", whole_megabytes(of_person)}})}};
  }
  const std::int64_t of_group = most_bytes_of_group - used.group;
  if (bytes > of_group) {
    return {{std::string(field),
             say("The group's space is full: {left} MB are left. Remove files that nobody needs "
                 "any more, or choose a smaller one",
                 {{"left", whole_megabytes(of_group)}})}};
  }
  return {};
}

std::int64_t megabytes_left_today(const Used& used) {
  return whole_megabytes(most_bytes_of_person_a_day - used.person_today);
}

Result<std::string> accept_description(std::string_view field, std::string_view typed) {
  std::string text = tidied_line(typed);
  if (const auto problem =
          problem_of({.field = field,
                      .text = text,
                      .most = most_description_characters,
                      .if_long = say("Say what it shows in {most} characters or fewer")})) {
    return *problem;
  }
  return text;
}

}  // namespace alongside::files
