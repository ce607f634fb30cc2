#include "slices/meetings/beforehand/words_code.h"

#include "foundation/base/numbers/readable_code.h"

namespace alongside::meetings {
namespace {

constexpr std::size_t characters_of_code = 12, letters_of_group = 4;

}  // namespace

std::string new_words_code() {
  return readable_code(fingerprint(random_token()), characters_of_code, letters_of_group);
}

std::string words_code_print(const SecretKey& key, Id<Meeting> meeting, std::string_view typed) {
  return keyed_fingerprint(key, "meeting words code print",
                           std::to_string(meeting.number) + "/" + bare_code(typed));
}

std::string words_maker_tag(const SecretKey& key, Id<Meeting> meeting, Id<people::Person> person) {
  return keyed_fingerprint(key, "meeting words maker",
                           std::to_string(meeting.number) + "/" + std::to_string(person.number));
}

}  // namespace alongside::meetings
