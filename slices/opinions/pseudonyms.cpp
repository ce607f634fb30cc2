#include "slices/opinions/pseudonyms.h"

#include "foundation/base/folding.h"

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

std::string maker_tag(const SecretKey& key, Id<Question> question, Id<people::Person> person) {
  return keyed_fingerprint(key, "maker",
                           std::to_string(question.number) + ":" + std::to_string(person.number));
}

std::string statement_tag(std::string_view text) {
  std::string key = folded(text);
  while (!key.empty() && (key.back() == '.' || key.back() == '!')) key.pop_back();
  return fingerprint(key);
}

}  // namespace alongside::opinions
