#include "slices/opinions/pseudonyms.h"

#include <algorithm>

#include "foundation/base/text.h"

namespace alongside::opinions {

std::string participant_tag(const SecretKey& key, Id<Question> question,
                            Id<people::Person> person) {
  return keyed_fingerprint(key, "participant",
                           std::to_string(question.number) + ":" + std::to_string(person.number));
}

std::string backer_tag(const SecretKey& key, Id<Question> question, Id<people::Person> person) {
  return keyed_fingerprint(key, "backer",
                           std::to_string(question.number) + ":" + std::to_string(person.number));
}

std::string statement_tag(std::string_view text) {
  std::string folded = tidied_line(text);
  std::ranges::transform(folded, folded.begin(), [](char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
  });
  while (!folded.empty() && (folded.back() == '.' || folded.back() == '!')) folded.pop_back();
  return fingerprint(folded);
}

}  // namespace alongside::opinions
